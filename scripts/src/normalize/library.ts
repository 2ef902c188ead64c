import type { DocumentProblem } from "../document/document-problem.ts";
import {
  escapeToken,
  getPointer,
  isObject,
  type Json,
  type JsonObject,
  pointer,
  pointerTokens,
  textAt,
} from "../document/json.ts";
import { parseData } from "../document/parse-data.ts";
import { parseReference } from "../document/parse-reference.ts";
import { pointerOf, type Trail } from "../document/walk.ts";

/** The target of a reference. */
export interface Target {
  file: string;
  pointer: string;
  value: Json;
}

/** The files of a provider's folder that references may point to, and the problems of the references. */
export interface Library {
  /** The target of a reference, through other references as well; nothing if there is none. */
  find(ref: string, from: string): Target | undefined;
  resolve(ref: string, from: string, trail: Trail | undefined): Target | undefined;
  report(file: string, trail: Trail | undefined, expected: string, found: string): void;
  problems: DocumentProblem[];
}

// Files of the folder that are not part of the specification.
const notSources = new Set(["provider.yaml", "overlay.yaml", "openapi.yaml"]);

const wrongReference = {
  rule: "ref",
  next: "Correct the reference in overlay.yaml. Only files in the provider's folder are read; nothing is downloaded.",
};

export function libraryOf(document: JsonObject, texts: ReadonlyMap<string, string>): Library {
  const data = new Map<string, Json>([["source.yaml", document]]);
  const problems: DocumentProblem[] = [];
  const reported = new Set<string>();

  const report: Library["report"] = (file, trail, expected, found) => {
    const at = pointerOf(trail);
    // A part that several operations share is reported at its own place.
    if (reported.has(file + at)) return;
    reported.add(file + at);
    problems.push({ ...(file === "source.yaml" ? {} : { file }), pointer: at, expected, found, ...wrongReference });
  };

  const read = (file: string): Json | undefined => {
    const known = data.get(file);
    const text = notSources.has(file) ? undefined : texts.get(file);
    if (known !== undefined || text === undefined) return known;
    const parsed = parseData(text, { file });
    data.set(file, parsed);
    return parsed;
  };

  const find = (ref: string, from: string, depth = 0): Target | undefined => {
    const { refusal, file = from, pointer = "#" } = parseReference(ref, from);
    const value = refusal === undefined ? read(file) : undefined;
    if (value === undefined || depth > mostReferences) return undefined;
    const whole = { file, pointer: "#", value };
    return findIn(whole, pointerTokens(pointer), (next, file) => find(next, file, depth + 1));
  };

  const resolve: Library["resolve"] = (ref, from, trail) => {
    const { refusal } = parseReference(ref, from);
    const target = find(ref, from);
    const expected = "a reference to something in the provider's folder";
    if (target === undefined)
      report(from, trail, expected, refusal === undefined ? `nothing at ${ref}` : `${refusal}: ${ref}`);
    return target;
  };

  return { problems, report, find, resolve };
}

/** A chain of references that is longer than this is not followed. */
const mostReferences = 30;

// A vendor's tool writes `#/paths/~1a/…/allOf/0/properties/b` as if the references on the way were replaced.
function findIn(whole: Target, tokens: readonly string[], follow: (ref: string, from: string) => Target | undefined) {
  let at: Target | undefined = whole;
  for (const token of tokens) {
    let below = getPointer(at.value, pointer(token));
    for (let ref = refOf(at.value); below === undefined && ref !== undefined; ref = refOf(at.value)) {
      at = follow(ref, at.file);
      if (at === undefined) return undefined;
      below = getPointer(at.value, pointer(token));
    }
    if (below === undefined) return undefined;
    at = { file: at.file, pointer: `${at.pointer}/${escapeToken(token)}`, value: below };
  }
  return at;
}

function refOf(value: Json): string | undefined {
  return isObject(value) ? textAt(value, "$ref") : undefined;
}
