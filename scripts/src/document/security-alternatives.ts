import type { Operation } from "./openapi.ts";

/** Security requirements of which one is enough, each the schemes that are needed together. */
export type SecurityAlternatives = readonly (readonly string[])[];

/** An operation's alternatives. None where it needs no credential; an empty one of several stays. */
export function securityAlternatives({ security = [] }: Operation): SecurityAlternatives {
  const alternatives = (security ?? []).map((requirement) => Object.keys(requirement));
  return alternatives.some((schemes) => schemes.length > 0) ? alternatives : [];
}
