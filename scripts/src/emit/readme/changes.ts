import type { Change } from "../../overlay/apply-overlay.ts";
import type { About } from "../../provider/parse-provider.ts";
import { firstParagraph } from "../client/describe.ts";
import { code, sections } from "./markdown.ts";

/** What our overlay did to the vendor's specification, and why, in its order; and the extensions that are left out. */
export function describeChanges(
  { title, source }: About,
  changes: readonly Change[],
  leftOut: readonly string[],
): string {
  const items = changes.map((change) => `- ${firstParagraph(change.description ?? "")} ${code(change.target)}`);
  if (!source.published) {
    const origin = link(source.origin);
    return sections(
      "## Where the specification comes from",
      source.excerpt === true
        ? `${title} publishes its specification at ${origin}. This one says less, and is written by hand from it.`
        : `${title} publishes no specification that we know of. This one is written by hand from ${origin}.`,
      items.join("\n"),
    );
  }
  return sections(
    "## What we changed in the vendor's specification, and why",
    `${title} publishes its specification at ${link(source.origin)}.`,
    items.length === 0 ? "Nothing was changed." : items.join("\n"),
    leftOut.length === 0 ? "" : `Its own extensions are left out: ${leftOut.map(code).join(", ")}.`,
  );
}

export function link(address: string): string {
  return /^https?:/.test(address) ? `<${address}>` : code(address);
}
