/** HTML elements in CommonMark: the text before and after their content. */
const marks: { readonly [element: string]: readonly [before: string, after: string] } = {
  p: ["\n\n", "\n\n"],
  div: ["\n\n", "\n\n"],
  blockquote: ["\n\n> ", "\n\n"],
  ul: ["\n\n", "\n\n"],
  ol: ["\n\n", "\n\n"],
  li: ["\n- ", ""],
  dt: ["\n- ", ": "],
  tr: ["\n- ", ""],
  td: ["", " "],
  th: ["", " "],
  b: ["**", "**"],
  strong: ["**", "**"],
  i: ["*", "*"],
  em: ["*", "*"],
  code: ["`", "`"],
  tt: ["`", "`"],
  kbd: ["`", "`"],
  h1: ["\n\n# ", "\n\n"],
  h2: ["\n\n## ", "\n\n"],
  h3: ["\n\n### ", "\n\n"],
  h4: ["\n\n#### ", "\n\n"],
  h5: ["\n\n##### ", "\n\n"],
  h6: ["\n\n###### ", "\n\n"],
};

// CommonMark, section 6.6: what a parser treats as HTML. `<https://…>` is a link and `\<` is a character.
const tag =
  /(?<!\\)<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s[^<>]*)?)\/?>|(?<!\\)<!--[\s\S]*?(?:-->|$)|(?<!\\)<(?=[!?][A-Za-z[])/g;

// Fenced blocks, indented blocks and code spans are left alone.
const code =
  /^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n *\2[`~]*[ \t]*(?=\n|$)|$(?![\s\S]))|(?<!`)(`+)(?!`)[^`](?:[\s\S]*?[^`])??\3(?!`)/gm;

/** Whether CommonMark would treat a part of the text as HTML. */
export function hasHtml(text: string): boolean {
  return text.includes("<") && split(text).some(({ isCode, part }) => !isCode && part.search(tag) !== -1);
}

/**
 * Converts text that may mix Markdown and HTML to CommonMark. Text without HTML is returned unchanged; tags that are not
 * HTML (`<user_id>`) are kept as characters.
 */
export function toCommonMark(text: string): string {
  if (!hasHtml(text)) return text;
  const written = split(withPre(text))
    .map(({ isCode, part }) => (isCode ? part : withoutTags(withLinks(part))))
    .join("");
  const lines = written.split("\n").map((line) => line.trimEnd());
  return lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

/** Keeps the words of links that lead nowhere outside the vendor's own pages: `[words](../page)`, `[words](#heading)`. */
export function withoutRelativeLinks(text: string): string {
  if (!text.includes("](")) return text;
  const link = /(?<!!)\[([^[\]\n]{0,500})\]\((?!https?:|mailto:)[^()\s]{0,500}\)/gi;
  return split(text)
    .map(({ isCode, part }) => (isCode ? part : part.replaceAll(link, "$1")))
    .join("");
}

function split(text: string): { isCode: boolean; part: string }[] {
  const parts: { isCode: boolean; part: string }[] = [];
  let from = 0;
  for (const match of text.matchAll(code)) {
    parts.push({ isCode: false, part: text.slice(from, match.index) }, { isCode: true, part: match[0] });
    from = match.index + match[0].length;
  }
  return [...parts, { isCode: false, part: text.slice(from) }];
}

// The lengths are bounded so that time grows with the text, not with its square.
function withPre(text: string): string {
  return text.replaceAll(/<pre[^<>]*>([\s\S]{0,5000}?)<\/pre>/gi, (_, body: string) => {
    const lines = body.replaceAll(/<\/?code[^>]*>/gi, "").replace(/^\n+|\s+$/g, "");
    return `\n\n\`\`\`\n${unescaped(lines)}\n\`\`\`\n\n`;
  });
}

function withLinks(text: string): string {
  const link = /<a\s[^<>]{0,500}?\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>([\s\S]{0,2000}?)<\/a>/gi;
  const image = /<img\s[^<>]{0,500}?\bsrc\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>/gi;
  return text
    .replaceAll(link, (_, double?: string, single?: string, words = "") => `[${words}](${double ?? single ?? ""})`)
    .replaceAll(image, (_, double?: string, single?: string) => `![](${double ?? single ?? ""})`);
}

function withoutTags(text: string): string {
  return text.replaceAll(tag, (whole: string, slash: string | undefined, name: string | undefined) => {
    if (whole.startsWith("<!--")) return "";
    if (name === undefined) return `\\${whole}`;
    const element = name.toLowerCase();
    if (element === "br") return "\n\n";
    if (element === "hr") return "\n\n---\n\n";
    const mark = Object.hasOwn(marks, element) ? marks[element] : undefined;
    if (mark !== undefined) return slash === "/" ? mark[1] : mark[0];
    return known.has(element) ? "" : `\\${whole}`;
  });
}

// Elements whose content is kept and whose tags mean nothing in plain text.
const known: ReadonlySet<string> = new Set(
  "a abbr article aside body caption center cite col colgroup dd details dfn dl figure font footer header html img ins del ol main mark nav pre q s section small span strike sub summary sup table tbody tfoot thead u var wbr".split(
    " ",
  ),
);

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
