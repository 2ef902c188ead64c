import type { Change } from "../../overlay/apply-overlay.ts";
import type { About } from "../../provider/parse-provider.ts";
import { firstParagraph } from "../client/describe.ts";
import { code, sections } from "./markdown.ts";

/** What our overlay did to the vendor's specification, and why, in its order. */
export function describeChanges({ title, source }: About, changes: readonly Change[]): string {
  const items = changes.map((change) => `- ${firstParagraph(change.description ?? "")} ${code(change.target)}`);
  if (!source.published) {
    return sections(
      "## Where the specification comes from",
      `${title} publishes no specification. This one is written by hand from ${link(source.origin)}.`,
      items.join("\n"),
    );
  }
  return sections(
    "## What we changed in the vendor's specification, and why",
    `${title} publishes its specification at ${link(source.origin)}.`,
    items.length === 0 ? "Nothing was changed." : items.join("\n"),
  );
}

export function link(address: string): string {
  return /^https?:/.test(address) ? `<${address}>` : code(address);
}
