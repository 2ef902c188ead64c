import { readFileSync } from "node:fs";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const readDocument = (file: string): JsonObject => JSON.parse(readFileSync(file, "utf8")) as JsonObject;

export function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function objectAt(value: Json | undefined, key: string): JsonObject {
  const found = member(value, key);
  return isObject(found) ? found : {};
}

export function listAt(value: Json | undefined, key: string): readonly Json[] {
  const found = member(value, key);
  return Array.isArray(found) ? found : [];
}

export function textAt(value: Json | undefined, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === "string" ? found : undefined;
}

/** The value, or the target of its local `$ref`. */
export function follow(document: JsonObject, value: Json | undefined): JsonObject {
  const ref = textAt(value, "$ref");
  if (ref === undefined) return isObject(value) ? value : {};
  if (!ref.startsWith("#/")) throw new Error(`${ref} is not a local reference.`);
  const keys = ref.slice(2).split("/");
  const found = keys.reduce<Json | undefined>(
    (at, key) => member(at, decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~")),
    document,
  );
  if (!isObject(found)) throw new Error(`${ref} does not exist.`);
  return follow(document, found);
}
