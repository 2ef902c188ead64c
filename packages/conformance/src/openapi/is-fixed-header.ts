import { follow, type JsonObject, listAt, member, textAt } from "./document.ts";

/** Whether a parameter is a required header with only one value, which clients send by themselves. */
export function isFixedHeader(document: JsonObject, parameter: JsonObject): boolean {
  if (textAt(parameter, "in") !== "header" || member(parameter, "required") !== true) return false;
  const schema = follow(document, member(parameter, "schema"));
  return member(schema, "const") !== undefined || listAt(schema, "enum").length === 1;
}
