import { isObject, type Json, type JsonObject, own, pointerTokens } from "../json.ts";
import { parseReference } from "./parse-reference.ts";

/** Drops the components that nothing refers to, from the paths on, in Swagger 2.0 and OpenAPI 3. */
export function dropUnreachable(document: JsonObject): JsonObject {
  const groups = componentGroups(document);
  const reached = new Set<string>();
  const queue: Json[] = [withoutGroups(document)];
  while (queue.length > 0) {
    for (const [group, name] of referencesIn(queue.pop() as Json)) {
      const found = groups.get(group);
      const key = `${group}/${name}`;
      if (found === undefined || reached.has(key) || !Object.hasOwn(found, name)) continue;
      reached.add(key);
      queue.push(found[name] as Json);
    }
  }
  const trim = (group: string, members: Json): Json =>
    groups.has(group) && isObject(members)
      ? Object.fromEntries(Object.entries(members).filter(([name]) => reached.has(`${group}/${name}`)))
      : members;
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => {
      if (key !== "components" || !isObject(value)) return [key, trim(key, value)];
      return [key, Object.fromEntries(Object.entries(value).map(([group, members]) => [group, trim(group, members)]))];
    }),
  );
}

// Security schemes are used by name, not by reference; they are looked after where security is.
function componentGroups(document: JsonObject): Map<string, JsonObject> {
  const components = own(document, "components");
  const holder = own(document, "swagger") === undefined ? (isObject(components) ? components : {}) : document;
  const names =
    own(document, "swagger") === undefined ? Object.keys(holder) : ["definitions", "parameters", "responses"];
  return new Map(
    names
      .filter((name) => name !== "securitySchemes" && !name.startsWith("x-"))
      .flatMap((name): [string, JsonObject][] => {
        const members = own(holder, name);
        return isObject(members) ? [[name, members]] : [];
      }),
  );
}

function withoutGroups(document: JsonObject): JsonObject {
  const { components: _, definitions: __, parameters: ___, responses: ____, ...rest } = document;
  return rest;
}

// Whatever looks like a reference, data included: a component too many does no harm.
function referencesIn(value: Json, found: [group: string, name: string][] = []): [group: string, name: string][] {
  if (Array.isArray(value)) for (const item of value) referencesIn(item, found);
  if (!isObject(value)) return found;
  for (const [key, member] of Object.entries(value)) {
    if (key === "$ref" && typeof member === "string") found.push(...componentOf(member));
    else if (key === "mapping" && isObject(member)) found.push(...Object.values(member).flatMap(mapped));
    referencesIn(member, found);
  }
  return found;
}

// The values of a discriminator's mapping: references, or bare names of schemas.
function mapped(value: Json): [string, string][] {
  if (typeof value !== "string") return [];
  return value.startsWith("#") ? componentOf(value) : [["schemas", value]];
}

function componentOf(ref: string): [string, string][] {
  const reference = parseReference(ref);
  if (reference.pointer === undefined || reference.file !== undefined) return [];
  const tokens = pointerTokens(reference.pointer);
  const [group, name] = tokens[0] === "components" ? tokens.slice(1) : tokens;
  return group === undefined || name === undefined ? [] : [[group, name]];
}
