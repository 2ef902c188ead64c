import type { JsonObject } from "../document/json.ts";
import type { Origin } from "../document/origin.ts";
import { type Problem, ProblemError } from "../document/problem.ts";
import { applyOverlay } from "../overlay/apply-overlay.ts";
import type { Action, Overlay } from "../overlay/parse-overlay.ts";
import { type ActionLines, actionLines, editOverlay, type OverlayEdit, removingAction } from "./edit-overlay.ts";
import { movedTarget } from "./moved-target.ts";
import { type SupersededPart, supersededParts, targetOf, withoutPart } from "./superseded-parts.ts";

/** An overlay that fits a newer source, and what had to change in it. */
export interface AdaptedOverlay {
  /** The new text; nothing where no action is left. */
  text: string | undefined;
  /** One problem for each action that doesn't fit, with the lines to change. */
  advice: Problem[];
  /** The source with the changed overlay. */
  document: JsonObject;
}

/**
 * Tries an overlay on a newer source, action by action, and says of each one that doesn't fit what to change: what the
 * vendor publishes by itself now, paths that moved, faults that are fixed. `before` is the source it was written for.
 */
export function adaptOverlay(
  text: string,
  overlay: Overlay,
  sources: { before: JsonObject; now: JsonObject },
  origin: Origin,
): AdaptedOverlay {
  const lines = actionLines(text);
  const edits: OverlayEdit[] = [];
  const advice: Problem[] = [];
  let { before, now } = sources;
  for (const [index, action] of overlay.actions.entries()) {
    const fitted = fitAction(action, index, { before, now }, lines[index], origin);
    edits.push(...fitted.edits);
    const place = { ...origin, line: lines[index]?.first ?? 1, column: 5, pointer: `#/actions/${index}` };
    advice.push(...fitted.problems.map((problem) => ({ ...problem, ...place })));
    now = fitted.document;
    before = applied(action, before, origin);
  }
  return { text: edits.length === 0 ? text : editOverlay(text, edits), advice, document: now };
}

type Advice = Omit<Problem, "file">;

interface FittedAction {
  document: JsonObject;
  edits: OverlayEdit[];
  problems: Advice[];
}

function fitAction(
  action: Action,
  index: number,
  { before, now }: { before: JsonObject; now: JsonObject },
  lines: ActionLines | undefined,
  origin: Origin,
): FittedAction {
  const target = movedTarget(action.target, before, now);
  const moved = target === undefined ? action : { ...action, target };
  const parts = supersededParts(moved, now, before);
  const result = attempt(moved, parts.reduce(withoutPart, now), origin);
  const edits: OverlayEdit[] = [];
  const problems: Advice[] = [];
  if (parts.length > 0) {
    const inserted = parts.map((part) =>
      removingAction(targetOf(part), `Replaces ${part.name} by what the next action adds.`),
    );
    edits.push({ kind: "insert-before", index, lines: inserted.join("") });
    problems.push(superseded(index, parts, inserted.join(""), lines));
  }
  if (result.problem === undefined) {
    if (target === undefined) return { document: result.document, edits, problems };
    const { problem } = attempt(action, now, origin);
    const next = `Its path moved. In line ${lines?.first}, write \`target: ${target}\`.`;
    if (problem !== undefined) problems.unshift({ ...numbered(problem, index), next });
    return { document: result.document, edits: [...edits, { kind: "retarget", index, target }], problems };
  }
  return { document: now, edits: [{ kind: "delete", index }], problems: [unfitting(result.problem, index, lines)] };
}

function unfitting(problem: Problem, index: number, lines: ActionLines | undefined): Advice {
  const why: { readonly [rule: string]: string } = {
    "overlay-no-change": "The vendor's file says it now",
    "overlay-no-match": "The vendor's file no longer has it",
  };
  const reason = why[problem.rule] ?? "It can't be applied to the vendor's file any more";
  return { ...numbered(problem, index), next: `${reason}: delete the action (${lineWords(lines)}), or correct it.` };
}

function numbered(problem: Problem, index: number): Problem {
  return { ...problem, expected: problem.expected.replace(/^action 1\b/, `action ${index + 1}`) };
}

type Attempt = { document: JsonObject; problem?: undefined } | { problem: Problem };

function attempt(action: Action, document: JsonObject, origin: Origin): Attempt {
  try {
    const overlay: Overlay = { overlay: "1.1.0", info: { title: "", version: "" }, actions: [action] };
    return { document: applyOverlay(document, overlay, origin).document };
  } catch (error) {
    const [problem] = error instanceof ProblemError ? error.problems : [];
    if (problem === undefined) throw error;
    return { problem };
  }
}

// The overlay fitted the source that it was written for.
function applied(action: Action, before: JsonObject, origin: Origin): JsonObject {
  const result = attempt(action, before, origin);
  return result.problem === undefined ? result.document : before;
}

function superseded(
  index: number,
  parts: readonly SupersededPart[],
  inserted: string,
  lines: ActionLines | undefined,
): Omit<Problem, "file"> {
  const names = parts.map(({ name }) => `\`${name}\``).join(", ");
  return {
    rule: "overlay-superseded",
    severity: "error",
    expected: `action ${index + 1} to add something that the vendor's file doesn't have`,
    found: `the vendor now publishes ${names}`,
    next: `To keep yours, insert before line ${lines?.first}:\n${inserted.trimEnd()}\nTo use the vendor's, delete it from the action (${lineWords(lines)}).`,
  };
}

function lineWords(lines: ActionLines | undefined): string {
  if (lines === undefined) return "its lines";
  return lines.first === lines.last ? `line ${lines.first}` : `lines ${lines.first} to ${lines.last}`;
}
