import { isObject, type Json, type JsonObject, own, pointer, pointerTokens, put } from "../json.ts";
import { failOnFindings } from "./finding.ts";
import { hoistedName } from "./hoisted-name.ts";
import { type Library, libraryOf, type Target } from "./library.ts";
import { type Kind, referable, shape, shapeOfTwo } from "./shape.ts";
import { rewrite, type Start, type Trail, trailOf, type Visit } from "./walk.ts";

/** One bundling: what has been resolved so far. */
interface Bundling {
  library: Library;
  table: NonNullable<Start["table"]>;
  /** `#/components/schemas`, or Swagger's `#/definitions`. */
  home: string[];
  schemas: JsonObject;
  /** Names given to schemas that stood elsewhere, by their place. */
  hoisted: Map<string, string>;
  waiting: { name: string; target: Target }[];
  inlined: Map<string, JsonObject>;
}

/** Where the walk is: the file, and the references that led here. */
interface Here {
  file: string;
  through: readonly string[];
}

const main = "source.yaml";

/**
 * Makes a document whole: references to schemas point to components, wherever the schema stood (also in other files
 * of the folder), and every other reference is replaced by what it names. Throws a FindingError.
 */
export function bundle(document: JsonObject, files: ReadonlyMap<string, string>): JsonObject {
  const two = own(document, "swagger") !== undefined;
  const home = two ? ["definitions"] : ["components", "schemas"];
  const schemas = home.reduce<Json | undefined>((at, key) => (isObject(at) ? own(at, key) : undefined), document);
  const bundling: Bundling = {
    library: libraryOf(document, files),
    table: two ? shapeOfTwo : shape,
    home,
    schemas: isObject(schemas) ? { ...schemas } : {},
    hoisted: new Map(),
    waiting: [],
    inlined: new Map(),
  };
  const whole = rewrite(document, resolver(bundling, { file: main, through: [] }), { table: bundling.table });
  const bundled = withSchemas(whole, home, hoist(bundling));
  failOnFindings(bundling.library.findings);
  return bundled;
}

// Bundling a hoisted schema may find others that have to be hoisted.
function hoist(bundling: Bundling): JsonObject {
  const hoisted: JsonObject = {};
  for (let next = bundling.waiting.shift(); next !== undefined; next = bundling.waiting.shift()) {
    const { value } = next.target;
    put(hoisted, next.name, isObject(value) ? rewriteAt(next.target, value, "schema", bundling, []) : (value as Json));
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

function resolver(bundling: Bundling, here: Here): Visit {
  return (object, kind, trail, into) => {
    const ref = own(object, "$ref");
    if (ref === undefined) return into(kind === "schema" ? withMapping(object, trail, bundling, here) : object);
    if (typeof ref !== "string" || !referable.has(kind)) {
      bundling.library.report(here.file, trail, `no \`$ref\` in ${kind} objects`, JSON.stringify(ref));
      return object;
    }
    if (kind !== "schema") return inline(ref, object, kind, trail, bundling, here, into);
    const name = nameOf(ref, trail, bundling, here);
    return into({ ...object, $ref: pointer(...bundling.home, name) });
  };
}

function inline(
  ref: string,
  object: JsonObject,
  kind: Kind,
  trail: Trail | undefined,
  bundling: Bundling,
  here: Here,
  into: (object: JsonObject) => JsonObject,
): JsonObject {
  const { $ref: _, ...siblings } = object;
  const target = bundling.library.resolve(ref, here.file, trail);
  if (target === undefined) return siblings;
  const key = target.file + target.pointer;
  if (here.through.includes(key) || !isObject(target.value)) {
    const found = isObject(target.value) ? `a circle: ${ref} leads back here` : `no object at ${ref}`;
    bundling.library.report(here.file, trail, `a reference to a ${kind}`, found);
    return siblings;
  }
  const known = bundling.inlined.get(`${kind} ${key}`);
  const inlined = known ?? rewriteAt(target, target.value, kind, bundling, [...here.through, key]);
  bundling.inlined.set(`${kind} ${key}`, inlined);
  return Object.keys(siblings).length === 0 ? inlined : { ...inlined, ...into(siblings) };
}

function rewriteAt(
  target: Target,
  value: JsonObject,
  kind: Kind,
  bundling: Bundling,
  through: readonly string[],
): JsonObject {
  const trail = trailOf(pointerTokens(target.pointer));
  return rewrite(value, resolver(bundling, { file: target.file, through }), { table: bundling.table, kind, trail });
}

// The component that a reference to a schema means; it becomes one when it stands elsewhere.
function nameOf(ref: string, trail: Trail | undefined, bundling: Bundling, here: Here): string {
  const target = bundling.library.resolve(ref, here.file, trail);
  if (target === undefined) return "";
  if (!isObject(target.value) && typeof target.value !== "boolean") {
    bundling.library.report(here.file, trail, "a reference to a schema", `no schema at ${ref}`);
    return "";
  }
  const tokens = pointerTokens(target.pointer);
  const [name = ""] = tokens.slice(-1);
  const isHome =
    tokens.length === bundling.home.length + 1 && bundling.home.every((key, index) => tokens[index] === key);
  if (target.file === main && isHome) return name;
  const key = target.file + target.pointer;
  const known = bundling.hoisted.get(key);
  if (known !== undefined) return known;
  const chosen = hoistedName(target, bundling.schemas);
  put(bundling.schemas, chosen, target.value);
  bundling.hoisted.set(key, chosen);
  bundling.waiting.push({ name: chosen, target });
  return chosen;
}

// A discriminator's mapping names schemas by reference, or barely by name.
function withMapping(object: JsonObject, trail: Trail | undefined, bundling: Bundling, here: Here): JsonObject {
  const discriminator = own(object, "discriminator");
  const mapping = isObject(discriminator) ? own(discriminator, "mapping") : undefined;
  if (!isObject(discriminator) || !isObject(mapping)) return object;
  const at: Trail = { up: { up: trail, key: "discriminator" }, key: "mapping" };
  const entries = Object.entries(mapping).map(([value, ref]): [string, Json] => {
    if (typeof ref !== "string") return [value, ref];
    const isName = Object.hasOwn(bundling.schemas, ref);
    const name = isName ? ref : nameOf(ref, { up: at, key: value }, bundling, here);
    return [value, pointer(...bundling.home, name)];
  });
  return { ...object, discriminator: { ...discriminator, mapping: Object.fromEntries(entries) } };
}
