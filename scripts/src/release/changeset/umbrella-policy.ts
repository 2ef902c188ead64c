import type { Bump } from "../diff/verdict.ts";

/**
 * How far `@purge/all` is released with one of its providers. A provider's major is a minor of the umbrella, or twenty
 * vendors would make a new major of it every week: its changelog lists the namespace, and the package and the vendor's
 * version behind it. A major of the umbrella is one that all its users meet: a namespace that is gone, or a runtime that
 * breaks every provider.
 */
export function umbrellaBump(provider: Bump): Bump {
  return provider === "major" ? "minor" : provider;
}
