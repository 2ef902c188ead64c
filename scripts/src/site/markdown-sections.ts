/** A Markdown file in parts: what comes before its first `##`, and the parts that begin with one. */
export interface MarkdownFile {
  title: string;
  /** Between the title and the first section. */
  opening: string;
  sections: MarkdownSection[];
}

export interface MarkdownSection {
  heading: string;
  /** Without the heading. */
  body: string;
}

/** Splits a Markdown file at its title and its second-level headings. */
export function splitMarkdown(text: string): MarkdownFile {
  const file: MarkdownFile = { title: "", opening: "", sections: [] };
  for (const { line, isCode } of linesOf(text)) {
    const [, title] = (!isCode && /^# (.+)$/.exec(line)) || [];
    const [, heading] = (!isCode && /^## (.+)$/.exec(line)) || [];
    const section = file.sections.at(-1);
    if (title !== undefined && file.title === "") file.title = title;
    else if (heading !== undefined) file.sections.push({ heading, body: "" });
    else if (section === undefined) file.opening += `${line}\n`;
    else section.body += `${line}\n`;
  }
  return file;
}

/** Moves all headings up or down: a section that becomes a page has its subsections one level higher. */
export function shiftHeadings(markdown: string, by: number): string {
  return [...linesOf(markdown)]
    .map(({ line, isCode }) =>
      isCode ? line : line.replace(/^#{1,6}(?= )/, (marks) => "#".repeat(Math.max(2, marks.length + by))),
    )
    .join("\n");
}

/** A section without the heading that it begins with. */
export function withoutTitle(markdown: string): string {
  return markdown.replace(/^#+ .*\n*/, "");
}

/** The first paragraph that is neither code nor a list, a table, a heading or HTML; empty if there is none. */
export function firstProse(markdown: string): string {
  const text = [...linesOf(markdown)].map(({ line, isCode }) => (isCode ? "" : line)).join("\n");
  return (
    text
      .split(/\n\s*\n/)
      .find((block) => /^\s*[^\s\-*|#<>\d]/.test(block))
      ?.trim() ?? ""
  );
}

/** The anchors of a text's headings, as GitHub and Starlight name them. */
export function anchorsIn(markdown: string): string[] {
  const headings = [...linesOf(markdown)].flatMap(({ line, isCode }) =>
    isCode ? [] : (/^#{1,6} (.+)$/.exec(line)?.[1] ?? []),
  );
  return headings.map(anchorOf);
}

export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\- _]/gu, "")
    .replaceAll(" ", "-");
}

/** A change to all text that is not in a code block. */
export function mapText(markdown: string, change: (line: string) => string): string {
  return [...linesOf(markdown)].map(({ line, isCode }) => (isCode ? line : change(line))).join("\n");
}

function* linesOf(text: string): Generator<{ line: string; isCode: boolean }> {
  let fence = "";
  for (const line of text.split("\n")) {
    const [, mark = ""] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    const isFence = mark !== "" && (fence === "" || mark.startsWith(fence));
    yield { line, isCode: fence !== "" || isFence };
    if (isFence) fence = fence === "" ? mark : "";
  }
}
