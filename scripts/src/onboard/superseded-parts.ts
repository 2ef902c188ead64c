import { JSONPathError, type JSONValue, jsonpath } from "json-p3";
import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { methods } from "../document/openapi.ts";
import type { Action } from "../overlay/parse-overlay.ts";

/** An operation or component that an action adds as a whole and that the vendor's file has as well. */
export interface SupersededPart {
  /** Keys from the root: `["paths", "/users", "get"]`. */
  location: string[];
  /** `GET /users`, or `components.schemas.User` */
  name: string;
}

/** The parts that an action adds although the document has them. `before` is the document that the action was written for. */
export function supersededParts(action: Action, document: JsonObject, before: JsonObject): SupersededPart[] {
  const { update, target } = action;
  if (!isObject(update)) return [];
  return locationsOf(target, document).flatMap((keys) => {
    return wholeParts(update, keys)
      .filter((part) => isThere(document, part) && !isThere(before, part))
      .map(named);
  });
}

// An invalid target is reported when the overlay is applied.
function locationsOf(target: string, document: JsonObject): string[][] {
  try {
    return jsonpath.query(target, document as JSONValue).nodes.map(({ location }) => location.map(String));
  } catch (error) {
    if (error instanceof JSONPathError) return [];
    throw error;
  }
}

function wholeParts(value: Json, location: string[]): string[][] {
  if (!isObject(value) || location.length > 3) return [];
  if (location.length === 3) return isWhole(value, location) ? [location] : [];
  return Object.entries(value).flatMap(([key, member]) => wholeParts(member, [...location, key]));
}

const marks: { readonly [kind: string]: readonly string[] } = {
  schemas: ["type", "$ref", "allOf", "oneOf", "anyOf", "enum", "const"],
  responses: ["description"],
  parameters: ["in"],
  securitySchemes: ["type"],
  requestBodies: ["content"],
};

// A patch lacks what makes a complete operation or component.
function isWhole(value: JsonObject, [root, kind = "", key = ""]: string[]): boolean {
  if (root === "paths") return (methods as readonly string[]).includes(key) && "responses" in value;
  return root === "components" && (marks[kind] ?? []).some((mark) => mark in value);
}

function isThere(document: JsonObject, location: readonly string[]): boolean {
  let at: Json | undefined = document;
  for (const key of location) at = isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return at !== undefined;
}

function named(location: string[]): SupersededPart {
  const [root, first = "", second = ""] = location;
  return { location, name: root === "paths" ? `${second.toUpperCase()} ${first}` : `${root}.${first}.${second}` };
}

/** The JSONPath of a part: `$.paths['/users'].get` */
export function targetOf({ location }: SupersededPart): string {
  return location.reduce((path, key) => {
    return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}['${key.replaceAll(/['\\]/g, "\\$&")}']`;
  }, "$");
}

/** The document without a part. */
export function withoutPart(document: JsonObject, { location }: SupersededPart): JsonObject {
  const copy = structuredClone(document);
  const holder = location.slice(0, -1).reduce<JsonObject>((at, key) => at[key] as JsonObject, copy);
  delete holder[location.at(-1) ?? ""];
  return copy;
}
