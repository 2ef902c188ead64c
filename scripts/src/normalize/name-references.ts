import type { DocumentProblem } from "../document/document-problem.ts";
import { isObject, type Json, type JsonObject, own, pointer, pointerTokens, put } from "../document/json.ts";
import { pointerOf, type Trail } from "../document/walk.ts";
import { type Here, main } from "./bundling.ts";
import { hoistedName } from "./hoisted-name.ts";

/** The name of the component that a reference to a schema is to point to; empty if there is none. */
export function nameOf(ref: string, trail: Trail | undefined, here: Here): string {
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

/** A discriminator's mapping names schemas by reference or by name alone. Afterwards, all are references to components. */
export function withMapping(object: JsonObject, trail: Trail | undefined, here: Here): JsonObject {
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
