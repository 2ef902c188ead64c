import { sections } from "../emit/readme/markdown.ts";
import { type Page, type Place, printTwin } from "./page.ts";

const about =
  "Typed TypeScript clients for deleting a user at SaaS vendors, a library that erases one person at all of them with evidence, and a sandbox that simulates the vendors.";

/** `llms.txt`: every page with its Markdown twin and a sentence about it (llmstxt.org). */
export function llmsList(pages: readonly Page[], { base }: Place): string {
  const groups = [
    ["At a glance", (slug: string) => !slug.includes("/")],
    ["Guides", (slug: string) => slug.startsWith("guides/")],
    ["Project", (slug: string) => slug.startsWith("project/")],
    ["Reference", (slug: string) => slug.startsWith("reference/")],
  ] as const;
  const lists = groups.map(([title, isIn]) => {
    const items = pages.filter(({ slug }) => isIn(slug));
    return sections(
      `## ${title}`,
      items.map((page) => `- [${page.title}](${base}${page.slug}.md): ${page.description}`).join("\n"),
    );
  });
  return `${sections("# Purge", `> ${about}`, `All pages in one file: [llms-full.txt](${base}llms-full.txt)`, ...lists)}\n`;
}

/** `llms-full.txt`: the text of every page. */
export function llmsFull(pages: readonly Page[]): string {
  return pages.map(printTwin).join("\n");
}
