import type { DocumentProblem } from "../document/document-problem.ts";
import {
  getPointer,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  omit,
  own,
  pointer,
  pointerTokens,
} from "../document/json.ts";
import { methods } from "../document/openapi.ts";
import { type OperationDraft, operationsOf } from "../document/operations.ts";

/** The operations of a document of any version that contain or refer to the place of a problem. */
export function operationsAt(document: JsonObject, { file, pointer: at }: DocumentProblem): OperationDraft[] {
  const [group, path, method] = pointerTokens(at);
  if (file !== undefined) return [];
  if (group !== "paths") return operationsOf(document).filter((draft) => leadsTo(draft, at, document));
  const there = operationsOf(document).filter((draft) => draft.path === path);
  const isOne = (methods as readonly string[]).includes(method ?? "");
  return isOne ? there.filter((draft) => draft.method === method) : there;
}

/** A copy of the document without some operations, and without paths that have none left. */
export function withoutOperations(document: JsonObject, drafts: readonly OperationDraft[]): JsonObject {
  const gone = new Set(drafts.map((draft) => draft.pointer));
  const left = Object.entries(objectAt(document, "paths") ?? {}).flatMap(([path, item]): [string, Json][] => {
    if (!isObject(item)) return [[path, item]];
    const out = methods.filter((method) => gone.has(pointer("paths", path, method)));
    const isEmpty =
      out.length > 0 && methods.every((method) => out.includes(method) || own(item, method) === undefined);
    return isEmpty ? [] : [[path, out.length === 0 ? item : omit(item, ...out)]];
  });
  return { ...document, paths: Object.fromEntries(left) };
}

// Components have other pointers in Swagger 2.0, before upgrading.
function leadsTo({ path, operation }: OperationDraft, at: string, document: JsonObject): boolean {
  const places = [at, at.replace(/^#\/components\/schemas\//, "#/definitions/")];
  const shared = omit(objectAt(objectAt(document, "paths") ?? {}, path) ?? {}, ...methods);
  const refs = reachedFrom([operation, shared], document);
  return places.some((place) =>
    [...refs].some((ref) => ref === place || place.startsWith(`${ref}/`) || ref.startsWith(`${place}/`)),
  );
}

/** Every reference that is reached by following references. */
function reachedFrom(starts: readonly Json[], document: JsonObject): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [...starts];
  const meet = (ref: string) => {
    if (seen.has(ref) || !ref.startsWith("#/")) return;
    seen.add(ref);
    const target = getPointer(document, ref);
    if (target !== undefined) queue.push(target);
  };
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (Array.isArray(value)) queue.push(...value);
    if (!isObject(value)) continue;
    for (const [key, member] of Object.entries(value)) {
      if (key === "$ref" && typeof member === "string") meet(member);
      else queue.push(member);
    }
  }
  return seen;
}
