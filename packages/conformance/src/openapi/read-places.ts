import { follow, type Json, type JsonObject, listAt, member, objectAt, textAt } from "./document.ts";
import { isFixedHeader } from "./is-fixed-header.ts";
import type { Place } from "./operation.ts";
import { typeOf } from "./sample.ts";

/** The parameters of an operation and the required members of its body. */
export function readPlaces(document: JsonObject, path: string, operation: JsonObject): Place[] {
  const parameters = listAt(operation, "parameters")
    .map((one) => follow(document, one))
    .filter((one) => textAt(one, "in") !== "cookie" && !isFixedHeader(document, one))
    .map((one) => place(document, textAt(one, "in") as Place["group"], [textAt(one, "name") ?? ""], one, path));
  const body = follow(document, member(operation, "requestBody"));
  const media = Object.entries(objectAt(body, "content"))[0]?.[1];
  if (media === undefined) return parameters;
  const required = member(body, "required") === true;
  return [...parameters, ...bodyPlaces(document, [], member(media, "schema"), required)];
}

/** The names of the headers that have only one value, which clients send by themselves. */
export function readFixedHeaders(document: JsonObject, operation: JsonObject): string[] {
  return listAt(operation, "parameters")
    .map((one) => follow(document, one))
    .filter((one) => isFixedHeader(document, one))
    .map((one) => (textAt(one, "name") ?? "").toLowerCase());
}

function place(
  document: JsonObject,
  group: Place["group"],
  at: readonly string[],
  parameter: JsonObject,
  path: string,
): Place {
  const required = group === "path" || member(parameter, "required") === true;
  const siblings = group === "path" ? siblingsOf(document, path, at[0] ?? "") : [];
  return { group, at, required, siblings, ...facts(document, member(parameter, "schema")) };
}

function bodyPlaces(document: JsonObject, at: readonly string[], given: Json | undefined, required: boolean): Place[] {
  const schema = follow(document, given);
  const own: Place = { group: "body", at, required, siblings: [], ...facts(document, schema) };
  if (!required) return [own];
  const names = listAt(schema, "required").filter((name): name is string => typeof name === "string");
  const properties = objectAt(schema, "properties");
  return [own, ...names.flatMap((name) => bodyPlaces(document, [...at, name], properties[name], true))];
}

function facts(document: JsonObject, given: Json | undefined): Omit<Place, "group" | "at" | "required" | "siblings"> {
  const schema = follow(document, given);
  const types = [member(schema, "type") ?? []].flat();
  const constant = member(schema, "const");
  const values = constant === undefined ? member(schema, "enum") : [constant];
  const format = textAt(schema, "format");
  const pattern = textAt(schema, "pattern");
  return {
    type: kindOf(typeOf(schema)),
    nullable: types.length === 0 || types.includes("null"),
    mayBeEmpty: member(schema, "minLength") === 0 || (Array.isArray(values) && values.includes("")),
    ...(format === undefined ? {} : { format }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(Array.isArray(values) ? { enum: values } : {}),
  };
}

function kindOf(type: string | undefined): Place["type"] {
  if (type === "string") return "text";
  if (type === "integer" || type === "number") return "number";
  return type === "boolean" || type === "array" || type === "object" ? type : "any";
}

/** Literal segments of other paths in the place of a parameter, where everything before it matches. */
function siblingsOf(document: JsonObject, path: string, name: string): string[] {
  const own = path.split("/");
  const place = own.indexOf(`{${name}}`);
  if (place < 0) return [];
  const literals = Object.keys(objectAt(document, "paths"))
    .map((other) => other.split("/"))
    .filter(
      (other) => other.length > place && own.slice(0, place).every((segment, index) => fits(segment, other[index])),
    )
    .map((other) => other[place] ?? "")
    .filter((segment) => segment !== "" && !segment.startsWith("{"));
  return [...new Set(literals)];
}

const fits = (segment: string, other: string | undefined): boolean =>
  segment === other || (segment.startsWith("{") && other?.startsWith("{") === true);
