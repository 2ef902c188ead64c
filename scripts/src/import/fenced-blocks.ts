/** A fenced code block of a Markdown page. */
export interface Block {
  text: string;
  /** The text after the opening fence: `yaml DELETE /v2/user/{user_id}`. */
  info: string;
  /** The line of the opening fence, from 1. */
  line: number;
  /** Offsets of the text in the page. */
  start: number;
  end: number;
}

/** The fenced code blocks of a page (CommonMark, section 4.5), at any indentation, since MDX components nest them. */
export function fencedBlocks(page: string): Block[] {
  const blocks: Block[] = [];
  let open: { fence: string; indent: number; info: string; line: number; start: number; lines: string[] } | undefined;
  let offset = 0;
  for (const [index, row] of page.split("\n").entries()) {
    const [, space = "", fence = "", info = ""] = /^([ \t]*)(`{3,}|~{3,})[ \t]*(.*?)\r?$/.exec(row) ?? [];
    const next = offset + row.length + 1;
    if (open === undefined) {
      if (fence !== "" && !(fence.startsWith("`") && info.includes("`"))) {
        open = { fence, indent: space.length, info, line: index + 1, start: next, lines: [] };
      }
    } else if (fence.startsWith(open.fence) && info === "") {
      const { info: words, line, start, lines } = open;
      blocks.push({ text: lines.map((text) => `${text}\n`).join(""), info: words, line, start, end: offset });
      open = undefined;
    } else open.lines.push(unindent(row, open.indent));
    offset = next;
  }
  return blocks;
}

function unindent(row: string, indent: number): string {
  return row.slice(0, indent).trim() === "" ? row.slice(Math.min(indent, row.length)) : row;
}
