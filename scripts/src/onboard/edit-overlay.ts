import { isMap, isScalar, isSeq, parseDocument } from "yaml";

/** An edit of an overlay's text, by the index of an action. */
export type OverlayEdit =
  | { kind: "delete"; index: number }
  | { kind: "insert-before"; index: number; lines: string }
  | { kind: "retarget"; index: number; target: string };

/** The lines of an action in the file, from 1. */
export interface ActionLines {
  first: number;
  last: number;
}

/** The lines of each action of an overlay. */
export function actionLines(text: string): ActionLines[] {
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  return rangesOf(text).map(([start, end]) => ({ first: lineAt(start), last: lineAt(end) }));
}

/** An action that removes what the vendor publishes now, as lines to insert. */
export function removingAction(target: string, description: string): string {
  return `  - target: ${quoted(target)}\n    description: ${quoted(description)}\n    remove: true\n\n`;
}

/** The overlay with the edits; nothing if no action is left. All other text stays as it is. */
export function editOverlay(text: string, edits: readonly OverlayEdit[]): string | undefined {
  const ranges = rangesOf(text);
  const deleted = new Set(edits.flatMap((edit) => (edit.kind === "delete" ? [edit.index] : [])));
  if (deleted.size === ranges.length && !edits.some(({ kind }) => kind === "insert-before")) return undefined;
  const targets = targetsOf(text);
  const splices = edits.map((edit) => {
    const [start = 0, end = 0] = ranges[edit.index] ?? [];
    const lineStart = text.lastIndexOf("\n", start) + 1;
    if (edit.kind === "insert-before") return { from: lineStart, to: lineStart, text: edit.lines };
    if (edit.kind === "retarget") {
      const [from = 0, to = 0] = targets[edit.index] ?? [];
      return { from, to, text: quoted(edit.target) };
    }
    const lineEnd = text.indexOf("\n", end - 1);
    return { from: lineStart, to: lineEnd < 0 ? text.length : lineEnd + 1, text: "" };
  });
  // From the end, so that earlier offsets stay valid.
  return splices
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((so, { from, to, text }) => so.slice(0, from) + text + so.slice(to), text);
}

type Range = readonly [start: number, end: number];

function rangesOf(text: string): Range[] {
  return itemsOf(text).flatMap((item) =>
    item.range ? [[item.range[0], trimmedEnd(text, item.range[1])] as const] : [],
  );
}

function targetsOf(text: string): Range[] {
  return itemsOf(text).map((item) => {
    const target = item.get("target", true);
    return isScalar(target) && target.range ? [target.range[0], target.range[1]] : [0, 0];
  });
}

function itemsOf(text: string) {
  const actions = parseDocument(text).get("actions", true);
  return isSeq(actions) ? actions.items.filter(isMap) : [];
}

// A block scalar's range includes the empty lines after it.
function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function quoted(value: string): string {
  return /^[\w$][^:#'"{}[\]]*$/.test(value) ? value : `"${value.replaceAll(/["\\]/g, "\\$&")}"`;
}
