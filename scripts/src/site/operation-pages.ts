import { firstParagraph } from "../emit/client/describe.ts";
import { mainFirst } from "../emit/client/main-operation.ts";
import { schemaNames } from "../emit/names.ts";
import type { Citations } from "../emit/readme/evidence.ts";
import { operationCall } from "../emit/readme/first-call.ts";
import { code, fenced, table } from "../emit/readme/markdown.ts";
import { describeOperation } from "../emit/readme/operation.ts";
import { typedDocument } from "../emit/types/typed-document.ts";
import { curlCall } from "./curl.ts";
import { withoutTitle } from "./markdown-sections.ts";
import { addressOf, kebabCase, type Page, type Place, plainText } from "./page.ts";
import type { Vendor } from "./read-material.ts";
import { vendorSlug } from "./vendor-slug.ts";

/** A page for each operation of a vendor, the main one first: what its README says, and the call as a command. */
export function operationPages(vendor: Vendor, evidence: Citations): Page[] {
  const { name, about, document, sent } = vendor;
  const typed = typedDocument(document);
  // Without shared errors: each page lists every error of its operation.
  const surroundings = { name, document, typed, names: schemaNames(document), shared: [], evidence };
  return mainFirst(document).map((place) => {
    const { operationId, summary } = place.operation;
    const example = fenced("ts", operationCall(name, place, typed));
    const command = fenced("sh", curlCall(name, place, sent));
    const both = ['<div class="examples">', example, command, "</div>"].join("\n\n");
    return {
      slug: vendorSlug(vendor, kebabCase(operationId)),
      title: `${about.title}: ${operationId}`,
      label: operationId,
      description: plainText(`${firstParagraph(summary)} (${about.title}).`),
      body: withoutTitle(describeOperation(place, surroundings)).replace(example, () => both),
      isWide: true as const,
    };
  });
}

/** A row for each operation, with a link to its page. */
export function operationTable(vendor: Vendor, place: Place): string {
  const rows = mainFirst(vendor.document).map(({ operation, method, path }) => [
    `[${code(operation.operationId)}](${addressOf(vendorSlug(vendor, kebabCase(operation.operationId)), place)})`,
    code(`${method.toUpperCase()} ${path}`),
    firstParagraph(operation.summary),
  ]);
  return table(["operation", "request", ""], rows);
}
