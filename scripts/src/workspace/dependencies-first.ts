import type { Package } from "./packages.ts";

/** The same packages, each after those that it depends on. */
export function dependenciesFirst(packages: readonly Package[]): Package[] {
  const ordered = new Set<Package>();
  const add = (one: Package) => {
    for (const other of packages) {
      if (!ordered.has(other) && other.manifest.name in (one.manifest.dependencies ?? {})) add(other);
    }
    ordered.add(one);
  };
  for (const one of packages) add(one);
  return [...ordered];
}
