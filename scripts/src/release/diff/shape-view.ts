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
  const values = kind === "values";
  const names = new Map<string, string>();
  const queue: Placed[] = [];

  function shapeOf(placed: Placed): string {
    const ref = isObject(placed.schema) ? placed.schema.$ref : undefined;
    if (typeof ref !== "string") return isCombined(placed) ? named(placed.pointer, placed) : literal(placed);
    return named(ref, { ...resolve(placed, document), pointer: ref });
  }

  function named(place: string, placed: Placed): string {
    const known = names.get(place);
    if (known !== undefined) return known;
    const name = `${prefix}${names.size}`;
    names.set(place, name);
    queue.push(placed);
    return name;
  }

  function literal(placed: Placed): string {
    const members = new Map<string, Set<string>>();
    const free = collect(placed, members, new Set());
    if (members.size === 0) return free && kind === "names" ? "any" : "unknown";
    const lines = [...members].map(([name, shapes]) => `${toJsonText(name)}: ${[...shapes].join(" & ")}`);
    return `{ ${lines.join("; ")} }`;
  }

  // Returns whether nothing at all is said about the value.
  function collect(placed: Placed, members: Map<string, Set<string>>, seen: Set<string>): boolean {
    const facts = readTypeFacts(placed, document);
    if (seen.has(facts.pointer)) return false;
    seen.add(facts.pointer);
    const add = (name: string, shape: string) => members.set(name, (members.get(name) ?? new Set()).add(shape));
    for (const [name, shape] of ownMembers(facts)) add(name, shape);
    if (kind === "shared") {
      for (const [name, shape] of sharedMembers(facts.variants, seen)) add(name, shape);
      return false;
    }
    const free = facts.variants.map((variant) => collect(variant, members, seen));
    return free.includes(true) || (saysNothing(facts) && facts.variants.length === 0);
  }

  function sharedMembers(variants: readonly Placed[], seen: ReadonlySet<string>): [string, string][] {
    const [first, ...others] = variants.map((variant) => {
      const members = new Map<string, Set<string>>();
      collect(variant, members, new Set(seen));
      return members;
    });
    const shapesIn = (name: string) => [first, ...others].map((members) => [...(members?.get(name) ?? [])].join(" & "));
    return [...(first?.keys() ?? [])]
      .filter((name) => others.every((members) => members.has(name)))
      .map((name) => [name, `(${[...new Set(shapesIn(name))].join(" | ")})`]);
  }

  function* ownMembers(facts: TypeFacts): Generator<[string, string]> {
    for (const [name, property] of facts.properties) yield [name, shapeOf(property)];
    if (facts.items !== undefined) yield ["[]", shapeOf(facts.items)];
    for (const [index, item] of facts.tuple.entries()) yield [`[${index}]`, shapeOf(item)];
    if (typeof facts.additional === "object") yield ["[*]", shapeOf(facts.additional)];
    else if (facts.additional === true && facts.properties.size > 0) yield ["[*]", "unknown"];
    if (values) for (const value of valueNames(facts)) yield [value, "unknown"];
  }

  function declarations(): string {
    const lines: string[] = [];
    for (let placed = queue.shift(); placed !== undefined; placed = queue.shift()) {
      lines.push(`type ${names.get(placed.pointer)} = ${literal(placed)};`);
    }
    return lines.join("\n");
  }

  return { document, shapeOf, declarations };
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
