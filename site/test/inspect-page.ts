import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { OpenPage } from "./open-site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What was found on one page. */
export interface Inspected {
  path: string;
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

const desktop = { width: 1280, height: 800 };

/** What a tab needs for inspecting pages. */
export const tabOptions = { bypassCSP: true, colorScheme: "light" } as const;

/** Opens a page in a tab, and looks at it in both themes and at the width of a phone. */
export async function inspectPage({ page }: OpenPage, origin: string, path: string): Promise<Inspected> {
  await page.setViewportSize(desktop);
  await page.goto(`${origin}${path}`);
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
  const violations = async (theme: string, options: object) =>
    page.evaluate(
      async ([wanted, given]) => {
        document.documentElement.dataset.theme = wanted;
        const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, given);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
      },
      [theme, { iframes: false, ...options }] as const,
    );
  // Only contrast depends on the theme.
  const found = {
    light: await violations("light", {}),
    dark: await violations("dark", { runOnly: ["color-contrast"] }),
  };
  await page.setViewportSize(phone);
  const phoneWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  return {
    path,
    ids: new Set(ids),
    links: links.filter((address) => address.startsWith(origin)),
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
