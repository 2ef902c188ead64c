import type { Evidence } from "../document/openapi.ts";
import { firstParagraph } from "../emit/client/describe.ts";
import { mainFirst } from "../emit/client/main-operation.ts";
import { schemaNames } from "../emit/names.ts";
import { describeChanges } from "../emit/readme/changes.ts";
import { describeFirstCall } from "../emit/readme/describe-first-call.ts";
import { describeErasure } from "../emit/readme/erasure.ts";
import { type Citations, citations, plain } from "../emit/readme/evidence.ts";
import { describeFetchClient } from "../emit/readme/fetch-client.ts";
import { operationCall } from "../emit/readme/first-call.ts";
import { describeInstallation } from "../emit/readme/install.ts";
import { code, fenced, sections, table, under } from "../emit/readme/markdown.ts";
import { describeOperation } from "../emit/readme/operation.ts";
import { describeCredentials, describeOtherOptions, describeServers } from "../emit/readme/options.ts";
import { typedDocument } from "../emit/types/typed-document.ts";
import { changelogOf } from "./changelog.ts";
import { curlCall } from "./curl.ts";
import { addressOf, kebabCase, type Page, type Place, plainText } from "./page.ts";
import type { Material, Vendor } from "./read-material.ts";
import { sourceAddress } from "./source-address.ts";

/** A vendor's part of the reference. */
export interface VendorPages {
  vendor: Vendor;
  overview: Page;
  operations: Page[];
  /** What erasing means there, corrections, evidence, changelog. */
  others: Page[];
}

export function vendorSlug({ name }: Pick<Vendor, "name">, page?: string): string {
  return `reference/${name}${page === undefined ? "" : `/${page}`}`;
}

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

/** The pages of one vendor, in reading order. Every statement is written by the functions that write its README. */
export function vendorPages(
  vendor: Vendor,
  evidence: Citations,
  { files, repository }: Material,
  place: Place,
): VendorPages {
  const { name, about, erasure, changes, leftOut } = vendor;
  const { title } = about;
  const page = (slug: string, heading: string, description: string, body: string): Page => ({
    slug: vendorSlug(vendor, slug),
    title: heading,
    description,
    body: withoutHeading(body),
    isWide: true,
  });
  const overview: Page = {
    slug: vendorSlug(vendor),
    title,
    description: `A typed client for deleting users at ${title}.`,
    body: overviewBody(vendor, evidence, repository, place),
  };
  const operations = operationPages(vendor, evidence);
  const others = [
    page(
      "erasure",
      `Erasing a user at ${title}`,
      `What erasing a user means at ${title}, and how that is known.`,
      describeErasure(erasure, evidence),
    ),
    page(
      "corrections",
      `Corrections to ${title}'s specification`,
      `What was changed in ${title}'s specification, and why.`,
      describeChanges(about, changes, leftOut),
    ),
    page(
      "changelog",
      `Changelog of @purge/${name}`,
      `The changes of @purge/${name} by release.`,
      sections("##", changelogOf(name, files)),
    ),
  ].filter(({ body }) => body.trim() !== "");
  const proof = page(
    "evidence",
    `Evidence about ${title}`,
    `Where each statement about ${title} is from.`,
    evidence.list(),
  );
  return { vendor, overview, operations, others: [...others, proof] };
}

function overviewBody(vendor: Vendor, evidence: Citations, repository: string | undefined, place: Place): string {
  const { name, about, document } = vendor;
  const typed = typedDocument(document);
  const description = document.info.description ?? "";
  const rest = description
    .trim()
    .split(/\n\s*\n/)
    .slice(1)
    .join("\n\n");
  return sections(
    under(1, firstParagraph(description)),
    operationTable(vendor, place),
    sections("## Install", describeInstallation(name, ["runtime"], repository)),
    describeFirstCall(vendor, document, typed),
    rest === "" && about.notes === undefined
      ? ""
      : sections("## Good to know", under(2, rest), under(2, about.notes ?? "")),
    describeCredentials(about.title, document, evidence),
    describeServers(document, evidence),
    describeOtherOptions(),
    describeFetchClient(vendor, document, typed),
  );
}

function operationTable(vendor: Vendor, place: Place): string {
  const rows = mainFirst(vendor.document).map(({ operation, method, path }) => [
    `[${code(operation.operationId)}](${addressOf(vendorSlug(vendor, kebabCase(operation.operationId)), place)})`,
    code(`${method.toUpperCase()} ${path}`),
    firstParagraph(operation.summary),
  ]);
  return table(["operation", "request", ""], rows);
}

function operationPages(vendor: Vendor, evidence: Citations): Page[] {
  const { name, document } = vendor;
  const typed = typedDocument(document);
  // Without shared errors: each page lists every error of its operation.
  const surroundings = { name, document, typed, names: schemaNames(document), shared: [], evidence };
  return mainFirst(document).map((place) => {
    const { operationId, summary } = place.operation;
    const example = fenced("ts", operationCall(name, place, typed));
    const both = ['<div class="examples">', example, fenced("sh", curlCall(name, place, document)), "</div>"].join(
      "\n\n",
    );
    const body = withoutHeading(describeOperation(place, surroundings));
    return {
      slug: vendorSlug(vendor, kebabCase(operationId)),
      title: operationId,
      description: plainText(`${firstParagraph(summary)} (${vendor.about.title}).`),
      body: body.replace(example, () => both),
      isWide: true as const,
    };
  });
}

function withoutHeading(markdown: string): string {
  return markdown.replace(/^#+.*\n*/, "");
}
