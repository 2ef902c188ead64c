import { getPointer, isObject, type Json, pointerTokens } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";

/** What a pointer points at, in a caller's words: `deleteUser: path parameter id`, `User: property address.zip`. */
export function describePlace(place: string, document: Document): string {
  const [first, second, third, ...rest] = pointerTokens(place);
  if (first === "components") return describeComponent(second ?? "", third ?? "", rest, document);
  if (first === "servers") return describeServer(second, third, rest, document);
  if (place === "#") return "the options of `createClient`";
  if (first !== "paths" || third === undefined) return "the specification";
  const operation = getPointer(document as unknown as Json, place.split("/").slice(0, 4).join("/"));
  const id = isObject(operation) ? String(operation.operationId ?? `${third.toUpperCase()} ${second}`) : "";
  const part = isObject(operation) ? describePart(rest, operation) : "";
  return part === "" ? id : `${id}: ${part}`;
}

function describeComponent(kind: string, name: string, rest: string[], document: Document): string {
  if (kind === "securitySchemes")
    return `credential ${document.components?.securitySchemes?.[name]?.["x-purge-name"] ?? name}`;
  const path = pathWords(rest);
  return path === "" ? name : `${name}: property ${path}`;
}

function describeServer(
  index: string | undefined,
  part: string | undefined,
  rest: string[],
  document: Document,
): string {
  if (index === undefined) return "servers";
  if (part === "variables") return `option ${rest[0]}`;
  const server = document.servers?.[Number(index)];
  return `server ${server?.["x-purge-name"] ?? server?.url ?? index}`;
}

function describePart(rest: string[], operation: { [key: string]: Json }): string {
  const [part, key, ...below] = rest;
  if (part === "parameters" && Array.isArray(operation.parameters)) {
    const parameter = operation.parameters[Number(key)];
    if (!isObject(parameter)) return "";
    const path = pathWords(afterSchema(below));
    return `${parameter.in} parameter ${parameter.name}${path === "" ? "" : `, property ${path}`}`;
  }
  if (part === "requestBody") {
    const path = pathWords(afterSchema([key ?? "", ...below]));
    return path === "" ? "the body" : `body property ${path}`;
  }
  if (part !== "responses") return "";
  const path = pathWords(afterSchema(below));
  return `answer ${key}${path === "" ? "" : `, property ${path}`}`;
}

function afterSchema(tokens: string[]): string[] {
  const at = tokens.indexOf("schema");
  return at < 0 ? [] : tokens.slice(at + 1);
}

// `properties/address/items/properties/zip` is `address[].zip`.
function pathWords(tokens: string[]): string {
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
