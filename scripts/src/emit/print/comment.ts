import { type Doc, hardline } from "./layout.ts";

/** A doc comment and the line break after it; nothing for an empty text. */
export function comment(text: string, columns = 100): Doc {
  const lines = wrap(text.trim(), columns).map((line) => line.replaceAll("*/", "*\\/"));
  if (text.trim() === "") return [];
  if (lines.length === 1) return [`/** ${lines[0]} */`, hardline];
  return ["/**", lines.map((line) => [hardline, line === "" ? " *" : ` * ${line}`]), hardline, " */", hardline];
}

/** A vendor's text inside a comment. A line that begins with `@` must not become a tag. */
export function prose(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(/^(\s*)@/gm, "$1\\@");
}

/** Wraps CommonMark at a number of columns. Code blocks and tables are not changed. */
export function wrap(text: string, columns: number): string[] {
  return paragraphs(text).flatMap(({ text: line, whole }) => (whole ? [line] : wrapLine(line, columns)));
}

interface Line {
  text: string;
  /** Must not be broken or continued: code, a table, a heading. */
  whole: boolean;
}

// A line break inside a paragraph counts as a space.
function paragraphs(text: string): Line[] {
  const lines: Line[] = [];
  let fence: string | undefined;
  for (const line of text.split("\n")) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    const whole = fence !== undefined || mark !== undefined || /^(\s{4}|\t|\s*[|#])/.test(line);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    const last = lines.at(-1);
    const goesOn = last !== undefined && !last.whole && !whole && continues(last.text, line);
    if (goesOn) last.text += ` ${line.trim()}`;
    else lines.push({ text: line.trimEnd(), whole });
  }
  return lines;
}

// Two spaces or a backslash at the end, a label before a colon, and a doc comment's tag keep their line.
function continues(before: string, line: string): boolean {
  if (before.trim() === "" || line.trim() === "" || /^@|(\\|:)$/.test(before)) return false;
  return !opensBlock.test(line.trimStart());
}

// A line must not begin with what CommonMark or a doc comment would read as the start of something else.
const opensBlock = /^([#>+*=|@-]|\d+[.)]|```|~~~|<)/;

function wrapLine(line: string, columns: number): string[] {
  const start = /^\s*([-*+]\s+|\d+[.)]\s+|(>\s*)+)?/.exec(line)?.[0] ?? "";
  const hang = start.replaceAll(/[^>\s]/g, " ");
  const lines: string[] = [];
  let current = start;
  for (const word of line.slice(start.length).split(/ +/)) {
    const empty = current.trimEnd() === (lines.length === 0 ? start : hang).trimEnd();
    if (!empty && current.length + 1 + word.length > columns && !opensBlock.test(word)) {
      lines.push(current);
      current = hang + word;
    } else current += empty ? word : ` ${word}`;
  }
  return [...lines, current];
}
