import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { pointerTokens } from "./json.ts";

export interface Location {
  line: number;
  column: number;
}

export type Locator = (pointer: string) => Location | undefined;

/** Where a JSON pointer, or the nearest part of it that is there, stands in a text. */
export function locate(text: string, pointer: string): Location | undefined {
  return locator(text)(pointer);
}

/** Finds places in one text. It is read at the first question, with its syntax tree: for problems only. */
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
