import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brokenLinks, type Inspected, inspectPage, phone, tabOptions } from "./inspect-page.ts";
import { installedChromium, type OpenSite, openSite } from "./open-site.ts";

const program = installedChromium();

/** Pages that are looked at at the same time. */
const atOnce = 2;

describe.runIf(program !== undefined)("in Chromium", () => {
  let site: OpenSite;
  let pages: readonly Inspected[];
  let problems: readonly string[];

  beforeAll(async () => {
    site = await openSite(program ?? "");
    const left = [...site.paths];
    const inspectSome = async () => {
      const tab = await site.open(undefined, tabOptions);
      const inspected: Inspected[] = [];
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        inspected.push(await inspectPage(tab, site.origin, path));
      }
      await tab.close();
      return { inspected, problems: tab.problems };
    };
    const tabs = await Promise.all(Array.from({ length: atOnce }, inspectSome));
    pages = tabs.flatMap(({ inspected }) => inspected);
    problems = tabs.flatMap((tab) => tab.problems);
  });

  afterAll(async () => {
    await site.close();
  });

  test("there is a page for each part", () => {
    const parts = ["/", "/erasure/", "/run/", "/run/receipt.html", "/guides/first-call/", "/project/promises/"];
    expect(site.paths).toEqual(expect.arrayContaining(parts));
    expect(site.paths.filter((path) => path.startsWith("/reference/")).length).toBeGreaterThan(20);
  });

  test("no page logs an error or asks another host for anything", () => {
    expect(problems).toEqual([]);
  });

  test("every link leads somewhere", async () => {
    expect(await brokenLinks(pages)).toEqual([]);
  });

  test.each(["light", "dark"] as const)("axe finds nothing (%s)", (theme) => {
    expect(pages.flatMap(({ path, violations }) => violations[theme].map((each) => `${path} ${each}`))).toEqual([]);
  });

  test("nothing is wider than a phone's screen", () => {
    const wide = pages.filter(({ phoneWidth }) => phoneWidth > phone.width);
    expect(wide.map(({ path, phoneWidth }) => `${path}: ${phoneWidth} px`)).toEqual([]);
  });

  test("tables and code stay within their column", () => {
    expect(pages.flatMap(({ path, overflowing }) => overflowing.map((each) => `${path} ${each}`))).toEqual([]);
  });

  test("everything can be read without scripts", async () => {
    const { page, close } = await site.open("/erasure/", { javaScriptEnabled: false });
    expect(await page.locator("tbody tr").first().isVisible()).toBe(true);
    expect(await page.locator("[data-erasure] form").isVisible()).toBe(false);
    await close();
  });

  test("the search is used by keyboard, and answers what a stranger asks", async () => {
    const { page, problems, close } = await site.open("/");
    // Its script enables the button.
    await page.locator("button[data-open-modal]:enabled").waitFor();
    await page.keyboard.press("Control+k");
    const field = page.locator("dialog input");
    await field.waitFor();
    for (const [question, place] of questions) {
      await field.fill(question);
      const results = page.locator("dialog .pagefind-ui__result-link, dialog [data-sl-search-result] a");
      await expect
        .poll(() => results.evaluateAll(toPaths), { timeout: 10_000 })
        .toContainEqual(expect.stringMatching(place));
    }
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  const toPaths = (links: (Element & { href?: string })[]) => links.map(({ href }) => new URL(href ?? "").pathname);

  test("the table is filtered by keyboard, and the address keeps the filter", async () => {
    const { page, close } = await site.open("/erasure/");
    const rows = page.locator("tbody").first().locator("tr:visible");
    const all = await rows.count();
    await page.getByRole("searchbox", { name: "Vendor" }).focus();
    await page.keyboard.type("junction");
    expect(await rows.count()).toBe(1);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    expect(new URL(page.url()).search).toBe("?erases=yes");
    expect(await rows.count()).toBeLessThan(all);
    await page.reload();
    expect(await rows.count()).toBeLessThan(all);
    expect(await page.getByRole("status").textContent()).toMatch(/^\d+ of \d+ vendors$/);
    await close();
  });

  test("printing leaves out what is only for screens", async () => {
    const { page, close } = await site.open("/reference/junction/delete-user/");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav.sidebar, header.header site-search").filter({ visible: true }).count()).toBe(0);
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
    await close();
  });
});

/** What strangers ask, and where the answer is. */
const questions: readonly (readonly [question: string, place: RegExp])[] = [
  ["jest", /questions/],
  ["proxy", /questions/],
  ["undo a deletion", /undo-delete-user|junction|erasure/],
  ["rate limit", /reference|erasure|questions/],
  ["verify receipt", /verify-a-receipt/],
  ["add a vendor", /add-a-vendor/],
  ["lost response", /sandbox|run|erase-a-person/],
  ["OpenTelemetry", /questions/],
  ["block user", /block-user|konstantly/],
  ["deadline", /questions|command-line|erase-a-person/],
];
