import type { Evidence } from "../document/openapi.ts";
import { type Citations, citations, plain } from "../emit/readme/evidence.ts";
import { addressOf, type Place } from "./page.ts";
import type { Vendor } from "./read-material.ts";
import { sourceAddress } from "./source-address.ts";
import { vendorSlug } from "./vendor-slug.ts";

/** The citations of a vendor's pages: numbers lead to its page of evidence. */
export function vendorCitations(vendor: Vendor, place: Place): Citations {
  return citations({
    target: (number) => addressOf(vendorSlug(vendor, "evidence"), place, `source-${number}`),
    item: (evidence, number) => `<span id="source-${number}"></span> ${describeSource(evidence)}`,
  });
}

function describeSource({ source, date }: Evidence): string {
  const address = sourceAddress(source);
  return `${address === undefined ? plain(source) : `[${source.replaceAll(/[`[\]]/g, "")}](${address})`}, ${date}`;
}
