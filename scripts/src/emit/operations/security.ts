import type { Api, Scheme } from "@purge/runtime";
import { type Document, eachOperation, type SecurityScheme } from "../../document/openapi.ts";
import { type SecurityAlternatives, securityAlternatives } from "../../document/security-alternatives.ts";

/** The security that most operations have; the first one if several are equally common. */
export function usualSecurity(document: Document): SecurityAlternatives {
  const counts = new Map<string, number>();
  for (const { operation } of eachOperation(document)) {
    const key = JSON.stringify(securityAlternatives(operation));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most = "[]"] = [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  return JSON.parse(most);
}

/** The schemes that any operation needs: those of most operations first, in their order there. */
export function usedSchemes(document: Document): [string, SecurityScheme][] {
  const needed = [...eachOperation(document)].flatMap(({ operation }) => securityAlternatives(operation).flat());
  const schemes = document.components?.securitySchemes ?? {};
  return [...new Set([...usualSecurity(document).flat(), ...needed])].flatMap((name): [string, SecurityScheme][] => {
    const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
    return scheme === undefined ? [] : [[name, scheme]];
  });
}

export function apiSchemes(document: Document): Api["schemes"] {
  return Object.fromEntries(usedSchemes(document).map(([name, scheme]) => [name, toScheme(scheme)]));
}

function toScheme(scheme: SecurityScheme): Scheme {
  if (scheme.type === "apiKey") {
    const prefix = scheme["x-purge-prefix"];
    return { in: scheme.in, name: scheme.name, ...(prefix !== undefined && { prefix }) };
  }
  if (scheme.scheme === "basic") return { in: "header", name: "Authorization", prefix: "Basic ", basic: true };
  return { in: "header", name: "Authorization", prefix: "Bearer " };
}
