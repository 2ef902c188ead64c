import { isMap, parseDocument, stringify } from "yaml";
import type { Action } from "./parse-overlay.ts";

const format = { lineWidth: 0, compat: "yaml-1.1" } as const;

/** Appends actions to the text of an overlay. The existing text does not change. */
export function appendActions(text: string | undefined, actions: readonly Action[], title: string): string {
  const written = text === undefined ? undefined : parseDocument(text);
  if (written === undefined || !isMap(written.contents)) {
    return stringify({ overlay: "1.1.0", info: { title, version: "1.0.0" }, actions }, format);
  }
  for (const action of actions) written.addIn(["actions"], written.createNode(action));
  return written.toString(format);
}
