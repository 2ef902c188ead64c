import type { Vendor } from "./read-material.ts";

/** Where a vendor's pages are: `reference/junction/evidence`. */
export function vendorSlug({ name }: Pick<Vendor, "name">, page?: string): string {
  return `reference/${name}${page === undefined ? "" : `/${page}`}`;
}
