import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { pointerTokens } from "../json.ts";

export interface Location {
  line: number;
  column: number;
}

/** Where a JSON pointer, or the nearest part of it that is there, stands in a text. Slow: for problems only. */
export function locate(text: string, pointer: string): Location | undefined {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, stringKeys: true, uniqueKeys: false, strict: false });
  let node = contents as Node | null;
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
  if (at === undefined) return undefined;
  const { line, col } = lines.linePos(at);
  return { line, column: col };
}
