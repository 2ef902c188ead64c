import { firstParagraph } from "../emit/client/describe.ts";
import { goodToKnow } from "../emit/emit-readme.ts";
import { describeChanges } from "../emit/readme/changes.ts";
import { describeFirstCall } from "../emit/readme/describe-first-call.ts";
import { describeErasure } from "../emit/readme/erasure.ts";
import type { Citations } from "../emit/readme/evidence.ts";
import { describeFetchClient } from "../emit/readme/fetch-client.ts";
import { describeInstallation } from "../emit/readme/install.ts";
import { sections, under } from "../emit/readme/markdown.ts";
import { describeCredentials, describeOtherOptions, describeServers } from "../emit/readme/options.ts";
import { typedDocument } from "../emit/types/typed-document.ts";
import { changelogOf } from "./changelog.ts";
import { withoutTitle } from "./markdown-sections.ts";
import { operationPages, operationTable } from "./operation-pages.ts";
import type { Page, Place } from "./page.ts";
import type { Material, Vendor } from "./read-material.ts";
import { vendorSlug } from "./vendor-slug.ts";

/** A vendor's part of the reference. */
export interface VendorPages {
  vendor: Vendor;
  overview: Page;
  operations: Page[];
  /** What erasing means there, corrections, changelog, evidence. */
  others: Page[];
}

/** The pages of one vendor, in reading order. Every statement is written by the functions that write its README. */
export function vendorPages(vendor: Vendor, evidence: Citations, material: Material, place: Place): VendorPages {
  const overview: Page = {
    slug: vendorSlug(vendor),
    title: vendor.about.title,
    label: "Overview",
    description: `A typed client for deleting users at ${vendor.about.title}.`,
    body: overviewBody(vendor, evidence, material, place),
  };
  const operations = operationPages(vendor, evidence);
  return { vendor, overview, operations, others: otherPages(vendor, evidence, material) };
}

/** The evidence comes last: it lists what the pages before it cite. */
function otherPages(vendor: Vendor, evidence: Citations, { files }: Material): Page[] {
  const { name, about, erasure, changes, leftOut } = vendor;
  const { title } = about;
  const pages: Page[] = [
    {
      slug: vendorSlug(vendor, "erasure"),
      title: `Erasing a user at ${title}`,
      label: "What erasing means",
      description: `What erasing a user means at ${title}, and how that is known.`,
      body: withoutTitle(describeErasure(erasure, evidence)),
    },
    {
      slug: vendorSlug(vendor, "corrections"),
      title: `Corrections to ${title}'s specification`,
      label: "Corrections",
      description: `What was changed in ${title}'s specification, and why.`,
      body: withoutTitle(describeChanges(about, changes, leftOut)),
    },
    {
      slug: vendorSlug(vendor, "changelog"),
      title: `Changelog of @purge/${name}`,
      label: "Changelog",
      description: `The changes of @purge/${name} by release.`,
      body: changelogOf(name, files),
    },
    {
      slug: vendorSlug(vendor, "evidence"),
      title: `Evidence about ${title}`,
      label: "Evidence",
      description: `Where each statement about ${title} is from.`,
      body: withoutTitle(evidence.list()),
    },
  ];
  return pages.filter(({ body }) => body.trim() !== "").map((page) => ({ ...page, isWide: true }));
}

function overviewBody(vendor: Vendor, evidence: Citations, { repository }: Material, place: Place): string {
  const { name, about, document } = vendor;
  const typed = typedDocument(document);
  const description = document.info.description ?? "";
  return sections(
    under(1, firstParagraph(description)),
    operationTable(vendor, place),
    sections("## Install", describeInstallation(name, ["runtime"], repository)),
    describeFirstCall(vendor, document, typed),
    goodToKnow(description, about.notes),
    describeCredentials(about.title, document, evidence),
    describeServers(document, evidence),
    describeOtherOptions(),
    describeFetchClient(vendor, document, typed),
  );
}
