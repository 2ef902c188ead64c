import { JSONPathError, type JSONValue, jsonpath } from "json-p3";
import { isObject, type Json, type JsonObject, pointer, put } from "../document/json.ts";
import type { Origin } from "../document/origin.ts";
import { type Problem, ProblemError } from "../document/problem.ts";
import { appendItems, kindOf, MergeConflict, mergeObject, type Touched } from "./merge.ts";
import type { Action, Overlay } from "./parse-overlay.ts";

/** The effect of one action. */
export interface Change {
  /** From 1. */
  action: number;
  kind: "update" | "copy" | "remove";
  target: string;
  description?: string;
  /** Pointers of what was added, replaced or removed. */
  touched: string[];
}

/** A selected node and its parent, so that it can be replaced or removed. */
interface Node {
  location: (string | number)[];
  value: Json;
}

/**
 * Applies an overlay (OpenAPI Overlay 1.1) to a copy of a document. Stricter than the standard: an action that selects
 * nothing or changes nothing is an error; all such actions are reported together.
 */
export function applyOverlay(
  source: JsonObject,
  overlay: Overlay,
  origin: Origin,
): { document: JsonObject; changes: Change[] } {
  const document = structuredClone(source);
  const changes: Change[] = [];
  const problems: Problem[] = [];
  for (const [index, action] of overlay.actions.entries()) {
    try {
      const touched = applyAction(document, action);
      changes.push({ ...about(action, index), touched: touched.map((path) => pointer(...path)) });
    } catch (error) {
      if (!(error instanceof ActionFault)) throw error;
      problems.push(toProblem(error, action, index, origin));
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return { document, changes };
}

function about(action: Action, index: number): Omit<Change, "touched"> {
  const kind = action.remove ? "remove" : action.copy === undefined ? "update" : "copy";
  const { target, description } = action;
  return { action: index + 1, kind, target, ...(description === undefined ? {} : { description }) };
}

function applyAction(document: JsonObject, action: Action): Touched[] {
  const nodes = select(document, action.target, "target");
  if (nodes.length === 0) throw new ActionFault("overlay-no-match", "a target that selects something", "nothing there");
  const touched = action.remove
    ? removeNodes(document, nodes)
    : updateNodes(document, nodes, updateOf(document, action));
  if (touched.length > 0) return touched;
  throw new ActionFault("overlay-no-change", "a change", "the document says all of it already");
}

function updateOf(document: JsonObject, action: Action): Json {
  if (action.copy === undefined) return action.update as Json;
  const nodes = select(document, action.copy, "copy");
  const [node] = nodes;
  if (node !== undefined && nodes.length === 1) return structuredClone(node.value);
  throw new ActionFault("overlay-copy", `\`copy: ${action.copy}\` to select one node`, `${nodes.length} nodes`);
}

function select(document: JsonObject, query: string, member: string): Node[] {
  try {
    const nodes = jsonpath
      .query(query, document as JSONValue)
      .nodes.map(({ location, value }) => ({ location, value: value as Json }));
    const seen = new Map(nodes.map((node) => [pointer(...node.location), node]));
    return [...seen.values()];
  } catch (error) {
    if (!(error instanceof JSONPathError)) throw error;
    throw new ActionFault("overlay-jsonpath", `\`${member}\` to be a JSONPath query (RFC 9535)`, error.message);
  }
}

function updateNodes(document: JsonObject, nodes: readonly Node[], update: Json): Touched[] {
  const kinds = new Set(nodes.map(({ value }) => kindOf(value)));
  if (kinds.size > 1) {
    const found = [...kinds].sort().join(" and ");
    throw new ActionFault("overlay-mixed", "targets that are all objects, all arrays or all primitive values", found);
  }
  return nodes.flatMap(({ location, value }) => {
    try {
      return updateNode(document, location, value, update).map((path) => [...location, ...path]);
    } catch (error) {
      if (!(error instanceof MergeConflict)) throw error;
      const at = pointer(...location, ...error.path);
      throw new ActionFault("overlay-conflict", `an update that can be merged at ${at}`, error.message);
    }
  });
}

function updateNode(document: JsonObject, location: Touched, value: Json, update: Json): Touched[] {
  if (Array.isArray(value)) return appendItems(value, Array.isArray(update) ? update : [update]);
  if (isObject(value) && isObject(update)) return mergeObject(value, update);
  if (kindOf(value) !== kindOf(update)) throw new MergeConflict([], value, update);
  if (value === update) return [];
  const { parent, key } = holderOf(document, location);
  if (Array.isArray(parent)) parent[key as number] = update;
  else put(parent, String(key), update);
  return [[]];
}

// Later items first, so that the indexes of the others stay valid.
function removeNodes(document: JsonObject, nodes: readonly Node[]): Touched[] {
  const rank = ({ location }: Node) => (typeof location.at(-1) === "number" ? (location.at(-1) as number) : -1);
  const holders = nodes.toSorted((a, b) => rank(b) - rank(a)).map(({ location }) => holderOf(document, location));
  for (const { parent, key } of holders) {
    if (Array.isArray(parent)) parent.splice(key as number, 1);
    else delete parent[key];
  }
  return nodes.map(({ location }) => location);
}

function holderOf(document: JsonObject, location: Touched): { parent: Json[] | JsonObject; key: string | number } {
  const key = location.at(-1);
  if (key === undefined) throw new ActionFault("overlay-root", "a target inside the document", "the document itself");
  let parent: Json = document;
  for (const step of location.slice(0, -1)) parent = (parent as JsonObject)[step] as Json;
  return { parent: parent as Json[] | JsonObject, key };
}

class ActionFault extends Error {
  override readonly name = "ActionFault";
  readonly rule: string;
  readonly expected: string;
  readonly found: string;

  constructor(rule: string, expected: string, found: string) {
    super(`${expected}: ${found}`);
    this.rule = rule;
    this.expected = expected;
    this.found = found;
  }
}

function toProblem({ rule, expected, found }: ActionFault, action: Action, index: number, origin: Origin): Problem {
  const why = action.description === undefined ? "" : ` (${action.description.trim().replaceAll(/\s+/g, " ")})`;
  const gone = rule === "overlay-no-match" || rule === "overlay-no-change";
  return {
    ...origin,
    pointer: pointer("actions", index),
    rule,
    severity: "error",
    expected: `action ${index + 1}, target \`${action.target}\`${why}: ${expected}`,
    found,
    next: gone
      ? "If the vendor has mended or moved it, delete the action or correct its target."
      : "Correct the action; OpenAPI Overlay 1.1 says what each target takes.",
  };
}
