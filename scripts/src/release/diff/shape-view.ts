import { isObject, toJsonText } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";
import { type Placed, resolve } from "./placed.ts";
import { readTypeFacts } from "./read-type-facts.ts";
import type { TypeFacts } from "./type-facts.ts";

/**
 * What a schema names, as a type: everything required, leaves `unknown`. Plain assignability doesn't notice that a
 * property is gone when it was optional; this does.
 * - `values`: enumerated and discriminating values are names too.
 * - `names`: what takes anything takes every name.
 * - `shared`: of a union, only what all its variants have, which is what can be read without looking which one it is.
 */
export type ShapeKind = "values" | "names" | "shared";

export interface ShapeView {
  readonly document: Document;
  shapeOf(placed: Placed): string;
  /** The types that the shapes refer to; read it after all shapes are written. */
  declarations(): string;
}

export function createShapeView(document: Document, kind: ShapeKind, prefix: string): ShapeView {
  const shapes: Shapes = { document, kind, prefix, names: new Map(), queue: [] };
  return { document, shapeOf: (placed) => shapeOf(placed, shapes), declarations: () => declarations(shapes) };
}

/** The shapes that are named so far; `queue` has those that are not declared yet. */
interface Shapes {
  readonly document: Document;
  readonly kind: ShapeKind;
  readonly prefix: string;
  readonly names: Map<string, string>;
  readonly queue: Placed[];
}

/** Shapes by the names of members. */
type Members = Map<string, Set<string>>;

function declarations(shapes: Shapes): string {
  const { names, queue } = shapes;
  const lines: string[] = [];
  for (let placed = queue.shift(); placed !== undefined; placed = queue.shift()) {
    lines.push(`type ${names.get(placed.pointer)} = ${literal(placed, shapes)};`);
  }
  return lines.join("\n");
}

function shapeOf(placed: Placed, shapes: Shapes): string {
  const ref = isObject(placed.schema) ? placed.schema.$ref : undefined;
  if (typeof ref === "string") return named(ref, { ...resolve(placed, shapes.document), pointer: ref }, shapes);
  return isCombined(placed) ? named(placed.pointer, placed, shapes) : literal(placed, shapes);
}

function named(place: string, placed: Placed, { names, prefix, queue }: Shapes): string {
  const known = names.get(place);
  if (known !== undefined) return known;
  const name = `${prefix}${names.size}`;
  names.set(place, name);
  queue.push(placed);
  return name;
}

function literal(placed: Placed, shapes: Shapes): string {
  const members: Members = new Map();
  const free = collect(placed, members, new Set(), shapes);
  if (members.size === 0) return free && shapes.kind === "names" ? "any" : "unknown";
  const lines = [...members].map(([name, each]) => `${toJsonText(name)}: ${[...each].join(" & ")}`);
  return `{ ${lines.join("; ")} }`;
}

// Returns whether nothing at all is said about the value.
function collect(placed: Placed, members: Members, seen: Set<string>, shapes: Shapes): boolean {
  const facts = readTypeFacts(placed, shapes.document);
  if (seen.has(facts.pointer)) return false;
  seen.add(facts.pointer);
  const add = (name: string, shape: string) => members.set(name, (members.get(name) ?? new Set()).add(shape));
  for (const [name, shape] of ownMembers(facts, shapes)) add(name, shape);
  if (shapes.kind === "shared") {
    for (const [name, shape] of sharedMembers(facts.variants, seen, shapes)) add(name, shape);
    return false;
  }
  const free = facts.variants.map((variant) => collect(variant, members, seen, shapes));
  return free.includes(true) || (saysNothing(facts) && facts.variants.length === 0);
}

function sharedMembers(variants: readonly Placed[], seen: ReadonlySet<string>, shapes: Shapes): [string, string][] {
  const [first, ...others] = variants.map((variant) => {
    const members: Members = new Map();
    collect(variant, members, new Set(seen), shapes);
    return members;
  });
  const shapesIn = (name: string) => [first, ...others].map((members) => [...(members?.get(name) ?? [])].join(" & "));
  return [...(first?.keys() ?? [])]
    .filter((name) => others.every((members) => members.has(name)))
    .map((name) => [name, `(${[...new Set(shapesIn(name))].join(" | ")})`]);
}

function* ownMembers(facts: TypeFacts, shapes: Shapes): Generator<[string, string]> {
  for (const [name, property] of facts.properties) yield [name, shapeOf(property, shapes)];
  if (facts.items !== undefined) yield ["[]", shapeOf(facts.items, shapes)];
  for (const [index, item] of facts.tuple.entries()) yield [`[${index}]`, shapeOf(item, shapes)];
  if (typeof facts.additional === "object") yield ["[*]", shapeOf(facts.additional, shapes)];
  else if (facts.additional === true && facts.properties.size > 0) yield ["[*]", "unknown"];
  if (shapes.kind === "values") for (const value of valueNames(facts)) yield [value, "unknown"];
}

// Its parts are read in its place, and may contain it again: `parent: { anyOf: [{ $ref: Node }, { type: "null" }] }`.
function isCombined({ schema }: Placed): boolean {
  return isObject(schema) && ["oneOf", "anyOf", "allOf"].some((keyword) => schema[keyword] !== undefined);
}

function valueNames({ values, discriminator }: TypeFacts): string[] {
  const discriminating = discriminator?.values.map((value) => `${discriminator.property}=${value}`) ?? [];
  return [...(values ?? []).map((value) => `=${toJsonText(value)}`), ...discriminating];
}

function saysNothing(facts: TypeFacts): boolean {
  const plain = facts.types.length === 0 && facts.values === undefined;
  return (plain || facts.additional === true || facts.types.join() === "object") && facts.properties.size === 0;
}
