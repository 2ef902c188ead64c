import type { DocumentProblem } from "../document/document-problem.ts";
import { type JsonObject, own, pointer, textAt, toJsonText } from "../document/json.ts";
import type { Version } from "../import/import-source.ts";

/**
 * Why a client cannot serve a security scheme, with the overlay that would fix it in a source of that version. Nothing if
 * it can.
 */
export function refuseScheme(key: string, scheme: JsonObject, version: Version = "3.1"): DocumentProblem[] {
  const found = unserved(scheme);
  if (found === undefined) return [];
  return [
    {
      rule: "scheme-unserved",
      pointer: pointer("components", "securitySchemes", key),
      expected: `\`${key}\` to be a key in a header or the query, or HTTP bearer or basic`,
      found,
      next: `If the vendor accepts a token that the caller already has, declare it in overlay.yaml:\n${overlayLines(key, version)}`,
    },
  ];
}

function unserved(scheme: JsonObject): string | undefined {
  const type = own(scheme, "type");
  if (own(scheme, "x-purge-prefix") !== undefined && !(type === "apiKey" && own(scheme, "in") === "header")) {
    return "`x-purge-prefix` on what is no key in a header";
  }
  if (type === "apiKey") return unservedKey(scheme);
  if (type === "http") {
    const kind = textAt(scheme, "scheme")?.toLowerCase();
    return kind === "bearer" || kind === "basic" ? undefined : `HTTP ${toJsonText(kind ?? null)}`;
  }
  if (type === "oauth2" || type === "openIdConnect") return "a flow, where normalizing leaves a bearer token";
  if (type === "mutualTLS") return "mutual TLS, which fetch cannot do";
  return `type ${toJsonText(type ?? null)}`;
}

function unservedKey(scheme: JsonObject): string | undefined {
  const place = own(scheme, "in");
  if (place === "cookie") return "a key in a cookie, which browsers do not let a client send";
  if (place !== "header" && place !== "query") return `a key \`in: ${toJsonText(place ?? null)}\``;
  return textAt(scheme, "name") ? undefined : "a key without the `name` of its header or query parameter";
}

function overlayLines(key: string, version: Version): string {
  const place = version === "2.0" ? "$.securityDefinitions" : "$.components.securitySchemes";
  const bearer = bearerToken(version);
  return [
    `- target: ${place}['${key.replaceAll("'", "\\'")}']`,
    "  description: Why a token will do, and how you know.",
    "  remove: true",
    `- target: ${place}`,
    "  description: The token that callers hold.",
    "  update:",
    `    ${toJsonText(key)}: { ${bearer}, x-purge-name: accessToken }`,
  ].join("\n");
}

/** A bearer token in the source's version. Swagger 2.0 has none, so it is a key with a prefix there. */
export function bearerToken(version: Version): string {
  return version === "2.0"
    ? 'type: apiKey, in: header, name: Authorization, x-purge-prefix: "Bearer "'
    : "type: http, scheme: bearer";
}
