import { sections } from "../emit/readme/markdown.ts";

/** One page of the site, as Markdown. */
export interface Page {
  /** Its path without slashes at the ends: `reference/junction/delete-user`. */
  slug: string;
  title: string;
  /** A shorter title for the navigation. */
  label?: string;
  /** One sentence without Markdown: for search engines, and for llms.txt. */
  description: string;
  /** Markdown without the title. */
  body: string;
  /** Too short for a list of its headings, whose place the text takes. */
  isWide?: true;
}

/** Where the site is served from, `/` or `/purge/`, and the repository's web address if it has one. */
export interface Place {
  base: string;
  repository?: string;
}

/** The address of a page: `/purge/reference/junction/`. */
export function addressOf(slug: string, { base }: Place, anchor = ""): string {
  return `${base}${slug}${slug === "" ? "" : "/"}${anchor === "" ? "" : `#${anchor}`}`;
}

/** A page as Starlight reads it. */
export function printPage({ title, description, body, isWide }: Page): string {
  const facts = { title, description, ...(isWide && { tableOfContents: false }) };
  const matter = Object.entries(facts)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join("\n");
  return `---\n${matter}\n---\n\n${body.trim()}\n`;
}

/** The same page for readers that are programs. */
export function printTwin({ title, body }: Page): string {
  return `${sections(`# ${title}`, withoutHtml(body))}\n`;
}

/** Tags that only lay a page out; what is between them stays. */
function withoutHtml(markdown: string): string {
  return markdown
    .replaceAll(/^<\/?(div|p|details|summary)[^>]*>\n?/gm, "")
    .replaceAll(/<span id="[^"]*"><\/span> ?/g, "");
}

/** Markdown as one line of plain text, for descriptions. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*`]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** A folder or an operationId as part of an address: `deleteUser` is `delete-user`. */
export function kebabCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
}
