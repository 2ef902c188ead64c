import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { pointerTokens } from "./json.ts";

export interface Location {
  line: number;
  column: number;
}

export type Locator = (pointer: string) => Location | undefined;

/** The line and column of a JSON pointer in a text, or of its nearest existing parent. */
export function locate(text: string, pointer: string): Location | undefined {
  return locator(text)(pointer);
}

/** Finds pointers in one text. The text is parsed at the first call, so this is only for reporting problems. */
export function locator(text: string): Locator {
  const lines = new LineCounter();
  let root: Node | null | undefined;
  return (pointer) => {
    root ??= parseDocument(text, { lineCounter: lines, stringKeys: true, uniqueKeys: false, strict: false }).contents;
    const at = offsetOf(root, pointer);
    if (at === undefined) return undefined;
    const { line, col } = lines.linePos(at);
    return { line, column: col };
  };
}

function offsetOf(root: Node | null, pointer: string): number | undefined {
  let node = root;
  let at = node?.range?.[0];
  for (const token of pointerTokens(pointer)) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === token);
      if (pair === undefined) break;
      at = (pair.key as Node).range?.[0];
      node = pair.value as Node | null;
    } else if (isSeq(node) && node.items[Number(token)] !== undefined) {
      node = node.items[Number(token)] as Node;
      at = node.range?.[0];
    } else break;
  }
  return at;
}
