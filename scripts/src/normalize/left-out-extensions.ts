import { isObject, type Json } from "../document/json.ts";

// Their keys are names that somebody chose.
const maps = new Set([
  "properties",
  "patternProperties",
  "headers",
  "examples",
  "schemas",
  "securitySchemes",
  "mapping",
]);
const data = new Set(["example", "default", "enum", "const", "value"]);

/** The names of a vendor's own extensions in a document, sorted. Normalizing keeps none of them. */
export function leftOutExtensions(document: Json): string[] {
  const names = new Set<string>();
  collect(document, false, names);
  return [...names].sort();
}

function collect(value: Json, isMap: boolean, names: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, false, names);
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    const isExtension = !isMap && key.startsWith("x-");
    if (isExtension && !key.startsWith("x-purge-")) names.add(key);
    if (!isExtension && !(data.has(key) && !isMap)) collect(member, !isMap && maps.has(key), names);
  }
}
