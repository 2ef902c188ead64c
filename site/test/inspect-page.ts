import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { OpenSite } from "./open-site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What was found on one page. */
export interface Inspected {
  path: string;
  /** On the console, on the network. */
  problems: readonly string[];
  ids: ReadonlySet<string>;
  /** Addresses on this site that it links to or shows. */
  links: readonly string[];
  /** What axe reports, by theme. */
  violations: { light: readonly string[]; dark: readonly string[] };
  /** Tables and code that end outside their column, on a desktop's screen. */
  overflowing: readonly string[];
  /** How wide it is on a phone's screen, in pixels. */
  phoneWidth: number;
}

export const phone = { width: 360, height: 740 };

/** Opens a page once, and looks at it in both themes and at the width of a phone. */
export async function inspectPage(site: OpenSite, path: string): Promise<Inspected> {
  const { page, problems, close } = await site.open(path, { bypassCSP: true, colorScheme: "light" });
  const ids = await page.$$eval("[id]", (all) => all.map(({ id }) => id));
  const links = await page.$$eval("a[href], link[href], iframe[src]", (all) =>
    all.map((one) => ("href" in one ? String(one.href) : (one as HTMLIFrameElement).src)),
  );
  const overflowing = await page.$$eval("main :is(table, pre, svg)", (all) =>
    all
      .filter((one) => one.getBoundingClientRect().right > (one.parentElement?.getBoundingClientRect().right ?? 0) + 1)
      .map((one) => `${one.tagName.toLowerCase()}: ${one.textContent?.slice(0, 60)}`),
  );
  await page.evaluate(axe);
  const violations = async (theme: string) =>
    page.evaluate(async (wanted) => {
      document.documentElement.dataset.theme = wanted;
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, { iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    }, theme);
  const found = { light: await violations("light"), dark: await violations("dark") };
  await page.setViewportSize(phone);
  const phoneWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  await close();
  return {
    path,
    problems,
    ids: new Set(ids),
    links: links.filter((address) => address.startsWith(site.origin)),
    violations: found,
    overflowing,
    phoneWidth,
  };
}

interface Axe {
  run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

/** Links to files that are not there, and to anchors that no element has. */
export async function brokenLinks(pages: readonly Inspected[]): Promise<string[]> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const addresses = new Set(pages.flatMap(({ links }) => links.map(withoutHash)));
  const missing = new Set<string>();
  for (const address of addresses) if (!(await fetch(address)).ok) missing.add(address);
  return pages.flatMap(({ path, links }) =>
    links
      .filter((address) => {
        const { pathname, hash } = new URL(address);
        const target = byPath.get(pathname);
        const isLost = hash !== "" && target !== undefined && !target.ids.has(decodeURIComponent(hash.slice(1)));
        return missing.has(withoutHash(address)) || isLost;
      })
      .map((address) => `${path} → ${address}`),
  );
}

function withoutHash(address: string): string {
  return address.split("#")[0] ?? "";
}
