import { failOnDocumentProblems, ignoreNote, type Note } from "../document/document-problem.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  omit,
  own,
  pointer,
  pointerTokens,
  put,
  toJsonText,
} from "../document/json.ts";
import { type Kind, referable } from "../document/kinds.ts";
import { shape } from "../document/shape.ts";
import { shapeOfTwo } from "../document/shape-of-two.ts";
import { rewrite, type Trail, trailOf, type Visit } from "../document/walk.ts";
import type { Origins } from "./at-origins.ts";
import { type Bundling, type Here, main } from "./bundling.ts";
import { libraryOf, type Target } from "./library.ts";
import { nameOf, withMapping } from "./name-references.ts";

/**
 * Resolves references: a reference to a schema points to a component afterwards, wherever the schema was (in another
 * file of the folder, or only in `whole`, the file that the document is a part of), and every other reference is replaced
 * by its target. `origins` gets the places that such schemas came from. Throws a DocumentProblemError.
 */
export function bundle(
  document: JsonObject,
  files: ReadonlyMap<string, string>,
  whole = document,
  note: Note = ignoreNote,
  origins: Origins = new Map(),
): JsonObject {
  const two = own(document, "swagger") !== undefined;
  const home = two ? ["definitions"] : ["components", "schemas"];
  const schemasOf = (from: JsonObject) =>
    objectAt(two ? from : (objectAt(from, "components") ?? {}), home.at(-1) as string);
  const bundling: Bundling = {
    library: libraryOf(whole, files),
    note,
    table: two ? shapeOfTwo : shape,
    home,
    schemas: { ...schemasOf(whole) },
    present: new Set(Object.keys(schemasOf(document) ?? {})),
    hoisted: new Map(),
    named: new Map(),
    waiting: [],
    inlined: new Map(),
  };
  const resolved = rewrite(document, resolver({ bundling, file: main, through: [] }), { table: bundling.table });
  const bundled = withSchemas(resolved, home, hoist(bundling, origins));
  failOnDocumentProblems(bundling.library.problems);
  return bundled;
}

// Bundling a hoisted schema may find more schemas to hoist.
function hoist(bundling: Bundling, origins: Origins): JsonObject {
  const hoisted: JsonObject = {};
  for (let next = bundling.waiting.shift(); next !== undefined; next = bundling.waiting.shift()) {
    const { value } = next.target;
    origins.set(pointer(...bundling.home, next.name), next.target);
    put(
      hoisted,
      next.name,
      isObject(value) ? rewriteAt(next.target, value, "schema", { bundling, through: [] }) : (value as Json),
    );
  }
  return hoisted;
}

function withSchemas(document: JsonObject, home: readonly string[], added: JsonObject): JsonObject {
  if (Object.keys(added).length === 0) return document;
  const [first = "", ...rest] = home;
  const old = own(document, first);
  const holder = isObject(old) ? old : {};
  return { ...document, [first]: rest.length === 0 ? { ...holder, ...added } : withSchemas(holder, rest, added) };
}

function resolver(here: Here): Visit {
  const { bundling, file } = here;
  return (object, kind, trail, into) => {
    const ref = own(object, "$ref");
    if (ref === undefined) return into(kind === "schema" ? withMapping(object, trail, here) : object);
    if (typeof ref !== "string" || !referable.has(kind)) {
      bundling.library.report(file, trail, `no \`$ref\` in ${kind} objects`, toJsonText(ref));
      return object;
    }
    if (kind === "schema") return into({ ...object, $ref: pointer(...bundling.home, nameOf(ref, trail, here)) });
    const siblings = omit(object, "$ref");
    const target = inline(ref, kind, trail, here);
    return Object.keys(siblings).length === 0 ? target : { ...target, ...into(siblings) };
  };
}

// A reference's target, without references itself; nothing if there is none.
function inline(ref: string, kind: Kind, trail: Trail | undefined, here: Here): JsonObject {
  const { bundling, file, through } = here;
  const target = bundling.library.resolve(ref, file, trail);
  if (target === undefined) return {};
  const key = target.file + target.pointer;
  if (through.includes(key) || !isObject(target.value)) {
    const found = isObject(target.value) ? `a circle: ${ref} leads back here` : `no object at ${ref}`;
    bundling.library.report(file, trail, `a reference to a ${kind}`, found);
    return {};
  }
  const known = bundling.inlined.get(`${kind} ${key}`);
  if (known !== undefined) return known;
  const inlined = rewriteAt(target, target.value, kind, { bundling, through: [...through, key] });
  bundling.inlined.set(`${kind} ${key}`, inlined);
  return inlined;
}

function rewriteAt({ file, pointer: at }: Target, value: JsonObject, kind: Kind, here: Omit<Here, "file">): JsonObject {
  const { table } = here.bundling;
  return rewrite(value, resolver({ ...here, file }), { table, kind, trail: trailOf(pointerTokens(at)) });
}
