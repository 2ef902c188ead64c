// Text that is laid out as Prettier and Biome do it: a group stays on one line if it fits, else its own lines break.

export type Doc = string | readonly Doc[] | Group | Indent | Line | IfBreak;
interface Group {
  kind: "group";
  doc: Doc;
  broken: boolean;
}
interface Indent {
  kind: "indent";
  doc: Doc;
}
interface Line {
  kind: "line";
  /** What stands in its place on one line; without, the group around it always breaks. */
  flat?: string;
}
interface IfBreak {
  kind: "ifBreak";
  broken: Doc;
  flat: Doc;
}

export const line: Doc = { kind: "line", flat: " " };
export const softline: Doc = { kind: "line", flat: "" };
export const hardline: Doc = { kind: "line" };

export function group(doc: Doc): Doc {
  return { kind: "group", doc, broken: breaks(doc) };
}

export function indent(doc: Doc): Doc {
  return { kind: "indent", doc };
}

export function ifBreak(broken: Doc, flat: Doc): Doc {
  return { kind: "ifBreak", broken, flat };
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]));
}

function breaks(doc: Doc): boolean {
  if (isText(doc)) return false;
  if (isList(doc)) return doc.some(breaks);
  if (doc.kind === "line") return doc.flat === undefined;
  if (doc.kind === "group") return doc.broken;
  return doc.kind === "indent" && breaks(doc.doc);
}

interface Piece {
  doc: Doc;
  depth: number;
  flat: boolean;
}

export function layout(doc: Doc, width = 120): string {
  const parts: string[] = [];
  const stack: Piece[] = [{ doc, depth: 0, flat: false }];
  let column = 0;
  for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) {
    const { doc, depth, flat } = piece;
    if (isText(doc) || (isLine(doc) && flat && doc.flat !== undefined)) {
      const text = isText(doc) ? doc : (doc.flat ?? "");
      parts.push(text);
      column += text.length;
    } else if (isLine(doc)) {
      breakLine(parts, depth);
      column = depth * 2;
    } else if (isGroup(doc)) {
      const inline = !doc.broken && (flat || fits({ doc: doc.doc, depth, flat: true }, stack, width - column));
      stack.push({ doc: doc.doc, depth, flat: inline });
    } else stack.push(...unfold(doc, piece).reverse());
  }
  return parts.join("");
}

// A line of nothing but its indentation is left empty.
function breakLine(parts: string[], depth: number): void {
  const last = parts.at(-1);
  if (last?.startsWith("\n")) parts.splice(-1, 1, "\n");
  parts.push(`\n${"  ".repeat(depth)}`);
}

// Up to the next line break that is certain: what follows the group on its line has to fit as well.
function fits(first: Piece, rest: readonly Piece[], width: number): boolean {
  const stack = [first];
  let next = rest.length - 1;
  for (let left = width; left >= 0; ) {
    const piece = stack.pop() ?? rest[next--];
    if (piece === undefined) return true;
    const { doc, flat } = piece;
    if (isText(doc)) left -= doc.length;
    else if (isLine(doc)) {
      if (!flat || doc.flat === undefined) return true;
      left -= doc.flat.length;
    } else if (isGroup(doc)) stack.push({ ...piece, doc: doc.doc, flat: flat || !doc.broken });
    else stack.push(...unfold(doc, piece).reverse());
  }
  return false;
}

function unfold(doc: readonly Doc[] | Indent | IfBreak, { depth, flat }: Piece): Piece[] {
  if (isList(doc)) return doc.map((each) => ({ doc: each, depth, flat }));
  if (doc.kind === "indent") return [{ doc: doc.doc, depth: depth + 1, flat }];
  return [{ doc: flat ? doc.flat : doc.broken, depth, flat }];
}

function isText(doc: Doc): doc is string {
  return typeof doc === "string";
}

function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}

function isLine(doc: Doc): doc is Line {
  return !isText(doc) && !isList(doc) && doc.kind === "line";
}

function isGroup(doc: Doc): doc is Group {
  return !isText(doc) && !isList(doc) && doc.kind === "group";
}
