import { type DocumentProblem, failOnDocumentProblems, ignoreNote, type Note } from "../document/document-problem.ts";
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
import { type Kind, referable, shape, shapeOfTwo } from "../document/shape.ts";
import { pointerOf, rewrite, type Start, type Trail, trailOf, type Visit } from "../document/walk.ts";
import type { Origins } from "./at-origins.ts";
import { hoistedName } from "./hoisted-name.ts";
import { type Library, libraryOf, type Target } from "./library.ts";

/** The state of one bundling: everything resolved so far. */
interface Bundling {
  library: Library;
  note: Note;
  table: NonNullable<Start["table"]>;
  /** `#/components/schemas`, or Swagger's `#/definitions`. */
  home: string[];
  /** Names in use, with the schemas that have them in the vendor's file. */
  schemas: JsonObject;
  /** The names that are in the document already. */
  present: Set<string>;
  /** Names given to schemas that were not components, by their place. */
  hoisted: Map<string, string>;
  /** Names of the components that references resolve to, by file and reference: most occur many times. */
  named: Map<string, string>;
  waiting: { name: string; target: Target }[];
  inlined: Map<string, JsonObject>;
}

/** The place of the walk: the file, and the references that led here. */
interface Here {
  bundling: Bundling;
  file: string;
  through: readonly string[];
}

const main = "source.yaml";

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

function nameOf(ref: string, trail: Trail | undefined, here: Here): string {
  const { named } = here.bundling;
  const key = `${here.file} ${ref}`;
  const name = named.get(key) ?? resolveName(ref, trail, here);
  if (name !== "") named.set(key, name);
  return name;
}

// The component that a reference to a schema resolves to. A schema elsewhere becomes a component.
function resolveName(ref: string, trail: Trail | undefined, { bundling, file }: Here): string {
  const target = bundling.library.resolve(ref, file, trail);
  if (target === undefined) return "";
  const isWhole = target.file === main && target.pointer === "#";
  if (isWhole || (!isObject(target.value) && typeof target.value !== "boolean")) {
    bundling.library.report(file, trail, "a reference to a schema", `no schema at ${ref}`);
    return "";
  }
  const tokens = pointerTokens(target.pointer);
  const { home } = bundling;
  const isHome = tokens.length === home.length + 1 && home.every((key, index) => tokens[index] === key);
  const key = target.file + target.pointer;
  const [itsOwn] = target.file === main && isHome ? tokens.slice(-1) : [];
  const known =
    bundling.hoisted.get(key) ?? (itsOwn !== undefined && bundling.present.has(itsOwn) ? itsOwn : undefined);
  if (known !== undefined) return known;
  const chosen = itsOwn ?? hoistedName(target, bundling.schemas);
  put(bundling.schemas, chosen, target.value);
  bundling.hoisted.set(key, chosen);
  bundling.waiting.push({ name: chosen, target });
  return chosen;
}

// A discriminator's mapping names schemas by reference or by name alone.
function withMapping(object: JsonObject, trail: Trail | undefined, here: Here): JsonObject {
  const { home, schemas } = here.bundling;
  const discriminator = own(object, "discriminator");
  const mapping = isObject(discriminator) ? own(discriminator, "mapping") : undefined;
  if (!isObject(discriminator) || !isObject(mapping)) return object;
  const at: Trail = { up: { up: trail, key: "discriminator" }, key: "mapping" };
  const entries = Object.entries(mapping).flatMap(([value, ref]): [string, Json][] => {
    if (typeof ref !== "string") return [[value, ref]];
    const isName = Object.hasOwn(schemas, ref);
    const place = isName ? { ...here, file: main } : here;
    const target = isName ? pointer(...home, ref) : ref;
    if (here.bundling.library.find(target, place.file) === undefined) {
      here.bundling.note(unmapped(ref, { up: at, key: value }));
      return [];
    }
    const name = nameOf(target, { up: at, key: value }, place);
    return [[value, pointer(...home, name)]];
  });
  return { ...object, discriminator: { ...discriminator, mapping: Object.fromEntries(entries) } };
}

function unmapped(ref: string, trail: Trail): DocumentProblem {
  return {
    rule: "mapping",
    severity: "warning",
    pointer: pointerOf(trail),
    expected: "a schema that exists",
    found: `nothing at ${ref}; this value is left out of the mapping`,
    next: "Correct the mapping in overlay.yaml.",
  };
}
