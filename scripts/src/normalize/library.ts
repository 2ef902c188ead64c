import type { DocumentProblem } from "../document/document-problem.ts";
import { getPointer, type Json, type JsonObject } from "../document/json.ts";
import { parseData } from "../document/parse-data.ts";
import { parseReference } from "../document/parse-reference.ts";
import { pointerOf, type Trail } from "../document/walk.ts";

/** What a reference leads to. */
export interface Target {
  file: string;
  pointer: string;
  value: Json;
}

/** The files of a provider's folder that references may lead to, and what was wrong with the references. */
export interface Library {
  resolve(ref: string, from: string, trail: Trail | undefined): Target | undefined;
  report(file: string, trail: Trail | undefined, expected: string, found: string): void;
  problems: DocumentProblem[];
}

// Files of the folder that are about the specification, not part of it.
const notSources = new Set(["provider.yaml", "overlay.yaml", "openapi.yaml"]);

export function libraryOf(document: JsonObject, texts: ReadonlyMap<string, string>): Library {
  const data = new Map<string, Json>([["source.yaml", document]]);
  const problems: DocumentProblem[] = [];
  const reported = new Set<string>();

  const report: Library["report"] = (file, trail, expected, found) => {
    const at = pointerOf(trail);
    // What is in place at several operations is reported where it stands.
    if (reported.has(file + at)) return;
    reported.add(file + at);
    problems.push({
      rule: "ref",
      ...(file === "source.yaml" ? {} : { file }),
      pointer: at,
      expected,
      found,
      next: "Correct the reference in overlay.yaml; only files inside the provider's folder are read, nothing is fetched.",
    });
  };

  const read = (file: string): Json | undefined => {
    const known = data.get(file);
    const text = notSources.has(file) ? undefined : texts.get(file);
    if (known !== undefined || text === undefined) return known;
    const parsed = parseData(text, { file });
    data.set(file, parsed);
    return parsed;
  };

  const resolve: Library["resolve"] = (ref, from, trail) => {
    const { refusal, file = from, pointer = "#" } = parseReference(ref, from);
    const expected = "a reference to something inside the provider's folder";
    if (refusal !== undefined) {
      report(from, trail, expected, `${refusal}: ${ref}`);
      return undefined;
    }
    const whole = read(file);
    const value = whole === undefined ? undefined : getPointer(whole, pointer);
    if (value === undefined) report(from, trail, expected, `nothing at ${ref}`);
    return value === undefined ? undefined : { file, pointer, value };
  };

  return { problems, report, resolve };
}
