import { getPointer, isObject, type Json } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";

/** A schema and where it stands in its document. */
export interface Placed {
  schema: Schema;
  pointer: string;
  /** Name what it refers to by this place instead: other places refer to something else. */
  at?: string;
}

/** Follows local references; a reference to nowhere or round in a ring is a schema that says nothing. */
export function resolve(placed: Placed, document: Document): Placed {
  const seen = new Set<string>();
  let here = placed;
  while (isObject(here.schema) && typeof here.schema.$ref === "string") {
    const { $ref } = here.schema;
    const target = getPointer(document as unknown as Json, $ref);
    if (seen.has($ref) || (!isObject(target) && typeof target !== "boolean")) return { ...here, schema: {} };
    seen.add($ref);
    here = { schema: target, pointer: $ref };
  }
  return here;
}

/** A schema so plain that another one like it says nothing about the two being the same thing. */
export function describesNothing(schema: Schema): boolean {
  return !isObject(schema) || Object.keys(schema).every((key) => key === "type" || key === "format");
}
