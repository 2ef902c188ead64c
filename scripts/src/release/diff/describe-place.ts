import { getPointer, isObject, type Json, pointerTokens } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";
import { code } from "./words.ts";

/** What stands at a pointer: its operation, if any, and the thing itself. */
export interface PlaceWords {
  /** `deleteUser`, without the backticks. */
  operation?: string;
  /** ``path parameter `id` ``; empty for the operation itself. */
  thing: string;
}

/** Names what a pointer points at, for callers: ``response 200, property `success` ``, `` `User`: property `address.zip` ``. */
export function describePlace(place: string, document: Document): PlaceWords {
  const [first, second, third, ...rest] = pointerTokens(place);
  if (first === "components") return { thing: describeComponent(second ?? "", third ?? "", rest, document) };
  if (first === "servers") return { thing: describeServer(second, third, rest, document) };
  if (place === "#") return { thing: "the options of `createClient`" };
  if (first !== "paths" || third === undefined) return { thing: "the specification" };
  const operation = getPointer(document as unknown as Json, place.split("/").slice(0, 4).join("/"));
  if (!isObject(operation)) return { thing: code(`${third.toUpperCase()} ${second}`) };
  const id = String(operation.operationId ?? `${third.toUpperCase()} ${second}`);
  return { operation: id, thing: describePart(rest, operation) };
}

function describeComponent(kind: string, name: string, rest: string[], document: Document): string {
  if (kind === "securitySchemes")
    return `credential ${code(document.components?.securitySchemes?.[name]?.["x-purge-name"] ?? name)}`;
  const path = propertyPath(rest);
  return path === "" ? code(name) : `${code(name)}: property ${code(path)}`;
}

function describeServer(
  index: string | undefined,
  part: string | undefined,
  rest: string[],
  document: Document,
): string {
  if (index === undefined) return "the option `server`";
  if (part === "variables") return `option ${code(rest[0] ?? "")}`;
  const server = document.servers?.[Number(index)];
  return `server ${code(server?.["x-purge-name"] ?? server?.url ?? index)}`;
}

function describePart(rest: string[], operation: { [key: string]: Json }): string {
  const [part, key, ...below] = rest;
  if (part === "parameters" && Array.isArray(operation.parameters)) {
    const parameter = operation.parameters[Number(key)];
    if (!isObject(parameter)) return "";
    const path = propertyPath(afterSchema(below));
    return `${parameter.in} parameter ${code(String(parameter.name))}${partWords(path)}`;
  }
  if (part === "requestBody") {
    const path = propertyPath(afterSchema([key ?? "", ...below]));
    return path === "" ? "request body" : `body property ${code(path)}`;
  }
  if (part === "servers") return `option ${code(below[1] ?? "")}`;
  if (part === "security") return "the required credentials";
  if (part !== "responses") return "";
  return `response ${key}${partWords(propertyPath(afterSchema(below)))}`;
}

function partWords(path: string): string {
  if (path === "") return "";
  return /^(\[[^\]]*\])+$/.test(path) ? `, items` : `, property ${code(path)}`;
}

function afterSchema(tokens: string[]): string[] {
  const at = tokens.indexOf("schema");
  return at < 0 ? [] : tokens.slice(at + 1);
}

// `properties/address/items/properties/zip` is `address[].zip`.
function propertyPath(tokens: string[]): string {
  let words = "";
  for (let index = 0; index < tokens.length; index++) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (token === "properties") words += `${words === "" ? "" : "."}${next}`;
    else if (token === "items") words += "[]";
    else if (token === "additionalProperties") words += "[*]";
    else if (token === "prefixItems") words += `[${next}]`;
    if (token !== "items" && token !== "additionalProperties") index++;
  }
  return words;
}
