import type { Document, Operation, SecurityScheme } from "../../document/openapi.ts";
import { securityAlternatives } from "../../document/security-alternatives.ts";

/** The document's security schemes by the name of the option that gives the credential. */
export function schemesByOption(document: Document): Map<string, SecurityScheme> {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  return new Map(schemes.map(([key, scheme]) => [scheme["x-purge-name"] ?? key, scheme]));
}

/** The alternatives of an operation, each the client options it needs together. */
export function optionAlternatives(
  operation: Operation,
  document: Document,
  renamed: ReadonlyMap<string, string>,
): string[][] {
  const schemes = document.components?.securitySchemes ?? {};
  return securityAlternatives(operation).map((alternative) =>
    alternative
      .map((key) => schemes[key]?.["x-purge-name"] ?? key)
      .map((name) => renamed.get(name) ?? name)
      .sort(),
  );
}

/** Whether everyone who could call with the old alternatives still can. */
export function stillServed(old: string[][], new_: string[][]): boolean {
  const now = new_.length === 0 ? [[]] : new_;
  return (old.length === 0 ? [[]] : old).every((had) => now.some((needs) => needs.every((name) => had.includes(name))));
}
