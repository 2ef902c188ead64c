import { compareErasures } from "../emit/readme/erasure.ts";
import type { Citations } from "../emit/readme/evidence.ts";
import type { UnservedVendor } from "../provider/read-unserved.ts";
import { erasureTable } from "./erasure-table.ts";
import { type GuidePage, guidePages } from "./guide-pages.ts";
import { homeParts } from "./home-parts.ts";
import { llmsFull, llmsList } from "./llms.ts";
import { withoutTitle } from "./markdown-sections.ts";
import { addressOf, type Page, type Place, printPage, printTwin } from "./page.ts";
import { promisesPage, type ShownProbe } from "./promises-page.ts";
import type { Material, Vendor } from "./read-material.ts";
import { type LinkedText, linkTargets, rewriteLinks } from "./rewrite-links.ts";
import { type Run, runPage } from "./run-page.ts";
import { sidebar } from "./sidebar.ts";
import { vendorCitations } from "./vendor-citations.ts";
import { vendorPages } from "./vendor-pages.ts";
import { vendorSlug } from "./vendor-slug.ts";

/** What the pages are made of, besides the files of the repository. */
export interface Produced {
  probes: readonly ShownProbe[];
  promises: Readonly<Record<number, string>>;
  /** One recorded erasure. */
  run: Run;
}

/** Every generated file of the site: texts by their path in `site/`. Throws a ProblemError. */
export function planSite(material: Material, { probes, promises, run }: Produced, base: string): Map<string, string> {
  const { vendors, unserved, files, repository } = material;
  const place: Place = { base, ...(repository !== undefined && { repository }) };
  const cited = new Map(vendors.map((vendor) => [vendor, vendorCitations(vendor, place)]));
  const cite = (vendor: Vendor): Citations => cited.get(vendor) ?? vendorCitations(vendor, place);
  // The table cites first; a vendor's page of evidence lists what has been cited, so its pages come last.
  const table = erasureTable(vendors, unserved, { addressOf: (vendor) => addressOf(vendorSlug(vendor), place), cite });
  const references = vendors.map((vendor) => vendorPages(vendor, cite(vendor), material, place));
  const written = [promisesPage(files, probes, promises), ...guidePages(files)];
  const link = linker(written, vendors, place);
  const guides = written.map((page) => ({ ...page, body: link(page) }));
  const pages: Page[] = [
    ...guides,
    ...references.flatMap(({ overview, operations, others }) => [overview, ...operations, ...others]),
  ];
  const twins = [erasurePage(vendors, unserved), runPage(run), ...pages];
  return new Map([
    ...pages.map((page): [string, string] => [`src/content/docs/${page.slug}.md`, printPage(page)]),
    ...twins.map((page): [string, string] => [`public/${page.slug}.md`, printTwin(page)]),
    ...homeParts(files).map(([name, body]): [string, string] => [
      `src/generated/${name}.md`,
      link({ file: "README.md", slug: "", body }),
    ]),
    ["src/generated/erasure.json", json(table)],
    ["src/generated/run.json", json(run)],
    ["src/generated/sidebar.json", json(sidebar(guides, references))],
    ["public/run/receipt.html", run.receiptPage],
    ["public/run/receipt.jwt", `${run.receipt}\n`],
    ["public/run/keys.json", json(run.keys)],
    ["public/llms.txt", llmsList(twins, place)],
    ["public/llms-full.txt", llmsFull(twins)],
  ]);
}

/** Rewrites the links of a file's text, as they lead from the page that shows it. */
function linker(pages: readonly GuidePage[], vendors: readonly Vendor[], place: Place): (text: LinkedText) => string {
  const references = new Map(vendors.map((vendor) => [`packages/${vendor.name}/README.md`, vendorSlug(vendor)]));
  const others = new Map([...references, ["README.md", ""], ["packages/all/README.md", "erasure"]]);
  const targets = linkTargets(pages, others, place);
  return (text) => rewriteLinks(text, targets, place);
}

function erasurePage(vendors: readonly Vendor[], unserved: readonly UnservedVendor[]): Page {
  const members = vendors.map(({ about, erasure }) => ({ title: about.title, ...(erasure && { erasure }) }));
  return {
    slug: "erasure",
    title: "Erasure side by side",
    description: "What erasing a user means at each vendor, and how that is known.",
    body: withoutTitle(compareErasures(members, unserved)),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
