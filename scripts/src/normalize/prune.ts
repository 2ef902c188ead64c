import { isObject, type Json, type JsonObject, listAt, objectAt, omit, own } from "../document/json.ts";
import type { Kind } from "../document/kinds.ts";
import { operationsOf } from "../document/operations.ts";
import { shape } from "../document/shape.ts";
import { rewrite } from "../document/walk.ts";
import { dropUnusedSchemas } from "./drop-unused-schemas.ts";

/** Fields that no generated client uses. */
const unserved: { readonly [kind in Kind]?: readonly string[] } = {
  document: ["webhooks", "jsonSchemaDialect"],
  operation: ["callbacks"],
  response: ["links", "summary"],
  // What is referred to has a name of its own by now.
  schema: ["xml", "$defs", "definitions"],
};

/** Fields for which `false` means the same as absent. */
const falseByDefault = new Set(
  "allowEmptyValue allowReserved deprecated readOnly required uniqueItems writeOnly x-purge-idempotent".split(" "),
);

/** Drops fields that no client uses, foreign extensions, and empty and unused parts. */
export function prune(document: JsonObject): JsonObject {
  const bare = rewrite(document, (object, kind, _, into) => withoutEmpty(into(served(object, kind)), kind));
  const components = objectAt(bare, "components") ?? {};
  const kept = Object.entries(components).filter(([group]) => group === "schemas" || group === "securitySchemes");
  const reached = dropUnusedSchemas({ ...bare, components: Object.fromEntries(kept) });
  const filled = Object.entries(objectAt(reached, "components") ?? {}).filter(([, group]) => !isEmpty(group));
  const whole =
    filled.length === 0 ? omit(reached, "components") : { ...reached, components: Object.fromEntries(filled) };
  return withUsedTags(whole);
}

function served(object: JsonObject, kind: Kind): JsonObject {
  const fields = shape[kind];
  const entries = Object.entries(object).filter(
    ([key, value]) =>
      !(unserved[kind] ?? []).includes(key) &&
      !(key.startsWith("x-") && !Object.hasOwn(fields, key)) &&
      !(value === false && falseByDefault.has(key)),
  );
  const kept = entries.length === Object.keys(object).length ? object : Object.fromEntries(entries);
  return kind === "response" ? withoutContentType(kept) : kept;
}

// OpenAPI 3.1, Response Object: a header of this name is ignored.
function withoutContentType(response: JsonObject): JsonObject {
  const headers = objectAt(response, "headers") ?? {};
  const ignored = Object.keys(headers).filter((name) => name.toLowerCase() === "content-type");
  return ignored.length === 0 ? response : { ...response, headers: omit(headers, ...ignored) };
}

// An empty `security` means that no credential is needed, and empty `responses` are a lint problem: both stay.
function withoutEmpty(object: JsonObject, kind: Kind): JsonObject {
  const fields = shape[kind];
  const isDropped = ([key, value]: [string, Json]) => {
    const slot = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (slot === undefined || key === "security" || key === "responses" || key === "paths") return false;
    if (slot === "text" || slot === "line") return value === "";
    if (slot === "data") return (key === "required" || key === "tags") && isEmpty(value);
    return /[\]}>]$/.test(slot) && isEmpty(value);
  };
  const entries = Object.entries(object).filter((entry) => !isDropped(entry));
  return entries.length === Object.keys(object).length ? object : Object.fromEntries(entries);
}

function isEmpty(value: Json): boolean {
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

function withUsedTags(document: JsonObject): JsonObject {
  const used = new Set(operationsOf(document).flatMap(({ operation }) => listAt(operation, "tags")));
  const declared = listAt(document, "tags").filter(isObject);
  const names = new Set(declared.map((tag) => own(tag, "name")));
  const tags: Json[] = declared.filter((tag) => used.has(own(tag, "name") ?? null));
  for (const name of used) if (!names.has(name)) tags.push({ name });
  return tags.length === 0 ? omit(document, "tags") : { ...document, tags };
}
