import type { Operation } from "./openapi.ts";

/** Alternative security requirements: any one of them is enough, and the schemes in one are needed together. */
export type SecurityAlternatives = readonly (readonly string[])[];

/** An operation's alternatives. No alternatives: no credential is needed. An empty one among others is kept. */
export function securityAlternatives({ security = [] }: Operation): SecurityAlternatives {
  const alternatives = (security ?? []).map((requirement) => Object.keys(requirement));
  return alternatives.some((schemes) => schemes.length > 0) ? alternatives : [];
}
