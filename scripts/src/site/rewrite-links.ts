import { posix } from "node:path";
import { fileAddress } from "../emit/readme/install.ts";
import type { GuidePage } from "./guide-pages.ts";
import { mapText } from "./markdown-sections.ts";
import { addressOf, type Place } from "./page.ts";

/** Where the links of the repository's Markdown files lead on the site: addresses by `README.md#delete-a-user`. */
export type LinkTargets = ReadonlyMap<string, string>;

/** A text of a file, and the page that shows it. */
export type LinkedText = Pick<GuidePage, "file" | "slug" | "body">;

/** The targets of all pages that are made of files, and of files that have a page of another kind. */
export function linkTargets(
  pages: readonly GuidePage[],
  others: ReadonlyMap<string, string>,
  place: Place,
): LinkTargets {
  const targets = new Map<string, string>();
  for (const [file, slug] of others) targets.set(file, addressOf(slug, place));
  for (const { slug, origins } of pages) {
    for (const [origin, anchor] of origins) {
      if (!targets.has(origin)) targets.set(origin, addressOf(slug, place, anchor));
    }
  }
  return targets;
}

/**
 * Links between files of the repository become links between pages. A file that has no page is linked in the repository,
 * or not at all as long as the repository has no address.
 */
export function rewriteLinks({ file, slug, body }: LinkedText, targets: LinkTargets, place: Place): string {
  const own = addressOf(slug, place);
  return mapText(body, (line) =>
    line.replaceAll(/\[([^\]]*)\]\(([^)\s]+)\)/g, (link, text: string, target: string) => {
      if (/^[a-z]+:/.test(target)) return link;
      const [path = "", anchor] = target.split("#");
      const linked = path === "" ? file : posix.join(posix.dirname(file), path).replace(/\/$/, "");
      const address = addressFor(linked, anchor, targets) ?? fileAddress(linked, place.repository);
      if (address === undefined) return text;
      return `[${text}](${address.startsWith(`${own}#`) ? address.slice(own.length) : address})`;
    }),
  );
}

function addressFor(file: string, anchor: string | undefined, targets: LinkTargets): string | undefined {
  const found = [file, `${file}/README.md`].map((each) =>
    targets.get(anchor === undefined ? each : `${each}#${anchor}`),
  );
  return found.find((address) => address !== undefined) ?? targets.get(file) ?? targets.get(`${file}/README.md`);
}
