import { equalJson, isObject, type Json } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import { schemaName } from "../../document/schema-name.ts";
import { bareSchema } from "./bare-schema.ts";

/** The two documents under comparison. */
export interface Revisions {
  old: Document;
  new: Document;
  /** Whether two schemas say the same in the same words, all that they refer to included. */
  same(old: Schema, new_: Schema): boolean;
  /** The same, whatever the words. */
  sameTypes(old: Schema, new_: Schema): boolean;
}

export function createRevisions(old: Document, new_: Document): Revisions {
  const same = sameness(schemasOf(old), schemasOf(new_));
  const bare = (document: Document) =>
    new Map(Object.entries(schemasOf(document)).map(([name, schema]) => [name, bareSchema(schema)]));
  const sameBare = sameness(Object.fromEntries(bare(old)), Object.fromEntries(bare(new_)));
  const sameTypes = (left: Schema, right: Schema) => same(left, right) || sameBare(bareSchema(left), bareSchema(right));
  return { old, new: new_, same, sameTypes };
}

type Schemas = { readonly [name: string]: Schema };

function sameness(before: Schemas, after: Schemas): (left: Schema, right: Schema) => boolean {
  const changed = changedSchemas(before, after);
  return (left, right) => equalJson(left, right) && !schemaNames(left).some((name) => changed.has(name));
}

/** The names of the schemas a value refers to directly. */
export function schemaNames(value: Json): string[] {
  const names = new Set<string>();
  collect(value, names);
  return [...names];
}

function collect(value: Json, names: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, names);
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    const name = key === "$ref" ? schemaName(member) : undefined;
    if (name !== undefined) names.add(name);
    else if (typeof member === "object") collect(member, names);
  }
}

export function schemasOf(document: Document): Schemas {
  return document.components?.schemas ?? {};
}

// Changed are those that differ, are on one side only, or refer to one that is changed.
function changedSchemas(before: Schemas, after: Schemas): Set<string> {
  const users = new Map<string, string[]>();
  const changed = new Set<string>();
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const both = Object.hasOwn(before, name) && Object.hasOwn(after, name);
    if (!both || !equalJson(before[name] as Json, after[name] as Json)) changed.add(name);
    else for (const used of schemaNames(after[name] as Json)) users.set(used, [...(users.get(used) ?? []), name]);
  }
  const queue = [...changed];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    for (const user of users.get(name) ?? []) {
      if (changed.has(user)) continue;
      changed.add(user);
      queue.push(user);
    }
  }
  return changed;
}
