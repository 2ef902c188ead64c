import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import {
  follow,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  member,
  objectAt,
  readDocument,
  textAt,
} from "./document.ts";
import { isFixedHeader } from "./is-fixed-header.ts";
import type { Declared, Input, Operation, Scheme, SpecServer } from "./operation.ts";
import { readFixedHeaders, readPlaces } from "./read-places.ts";
import { sample } from "./sample.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The generated packages, which are those with a specification. */
export function readProviders(packages: string): string[] {
  return readdirSync(packages)
    .filter((name) => existsSync(join(packages, name, "openapi.json")))
    .sort();
}

/**
 * Every operation of every generated package that declares a success and takes no file, with valid sample inputs and responses; deletions
 * come first.
 */
export function readOperations(packages: string): Operation[] {
  return readProviders(packages).flatMap((provider) => {
    const operations = operationsOf(provider, readDocument(join(packages, provider, "openapi.json")));
    return operations.toSorted((one, other) => rank(one) - rank(other));
  });
}

const rank = ({ id, method }: Operation): number => (id.startsWith("delete") ? 0 : method === "DELETE" ? 1 : 2);

export function operationsOf(provider: string, document: JsonObject): Operation[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    methods
      .filter((method) => isProbed(member(item, method)))
      .map((method) => readOperation(provider, document, method, path, objectAt(item, method))),
  );
}

// Where the vendor declares redirects alone, no result can be ok; and a probe's input is JSON, which can't be a file.
function isProbed(operation: Json | undefined): boolean {
  const [media = ""] = Object.keys(objectAt(member(operation, "requestBody"), "content"));
  const statuses = Object.keys(objectAt(operation, "responses"));
  return statuses.some((status) => status.startsWith("2")) && (media === "" || /json|urlencoded/.test(media));
}

function readOperation(
  provider: string,
  document: JsonObject,
  method: string,
  path: string,
  operation: JsonObject,
): Operation {
  const servers = [member(operation, "servers"), member(document, "servers")].flatMap((one) => readServers(one));
  const declared = Object.entries(objectAt(operation, "responses")).map(([status, one]) =>
    readResponse(document, status, follow(document, one)),
  );
  const schemes = objectAt(objectAt(document, "components"), "securitySchemes");
  const alternatives = listAt(member(operation, "security") === undefined ? document : operation, "security");
  const isOptional = alternatives.some((one) => isObject(one) && Object.keys(one).length === 0);
  const needs = isOptional ? {} : (alternatives[0] ?? {});
  const bodyType = Object.keys(objectAt(follow(document, member(operation, "requestBody")), "content"))[0];
  const success = declared.find((one) => one.status >= 200 && one.status < 300);
  if (success === undefined) throw new Error(`${provider}: ${method} ${path} declares no success response.`);
  return {
    provider,
    id: textAt(operation, "operationId") ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    base: basePath(servers[0]),
    places: readPlaces(document, path, operation),
    fixedHeaders: readFixedHeaders(document, operation),
    ...(bodyType === undefined ? {} : { bodyType }),
    sample: sampleInput(document, operation),
    success,
    errors: declared.filter((one) => one.status >= 400),
    statuses: Object.keys(objectAt(operation, "responses")),
    safeToRepeat: !["post", "patch"].includes(method) || member(operation, "x-purge-idempotent") === true,
    needs: Object.keys(isObject(needs) ? needs : {}).map((name) => readScheme(name, follow(document, schemes[name]))),
    schemes: Object.entries(schemes).map(([name, scheme]) => readScheme(name, follow(document, scheme))),
    servers,
  };
}

function readScheme(key: string, scheme: JsonObject): Scheme {
  const option = textAt(scheme, "x-purge-name") ?? key;
  if (textAt(scheme, "type") === "apiKey") {
    const where = textAt(scheme, "in") === "query" ? "query" : "header";
    const prefix = textAt(scheme, "x-purge-prefix") ?? "";
    return { option, in: where, name: textAt(scheme, "name") ?? "", prefix, basic: false };
  }
  const basic = textAt(scheme, "scheme")?.toLowerCase() === "basic";
  return { option, in: "header", name: "Authorization", prefix: basic ? "Basic " : "Bearer ", basic };
}

function readServers(servers: Json | undefined): SpecServer[] {
  return (Array.isArray(servers) ? servers : []).map((server, index) => ({
    name: textAt(server, "x-purge-name") ?? `server${index}`,
    url: textAt(server, "url") ?? "",
    variables: Object.entries(objectAt(server, "variables")).map(([name, variable]) => ({
      name,
      default: textAt(variable, "default") ?? "",
      placeholder: member(variable, "x-purge-placeholder") === true,
      ...(Array.isArray(member(variable, "enum")) ? { enum: listAt(variable, "enum").map(String) } : {}),
    })),
    prefixes: [member(server, "x-purge-key-prefix") ?? []].flat().map(String),
  }));
}

/** The path of a server's URL, with the defaults of its variables. */
function basePath(server: SpecServer | undefined): string {
  const [, path = ""] = /^[a-z]+:\/\/[^/]+(\/.*?)?\/?$/.exec(server?.url ?? "") ?? [];
  return path.replaceAll(
    /\{(.+?)\}/g,
    (_, name: string) => server?.variables.find((one) => one.name === name)?.default ?? "",
  );
}

function readResponse(document: JsonObject, status: string, response: JsonObject): Declared {
  const [type, media] = Object.entries(objectAt(response, "content"))[0] ?? [];
  const code = Number(status.replaceAll("X", "0"));
  if (type === undefined) return { status: code, text: "" };
  const rule = objectAt(response, "x-purge-done");
  const pointer = textAt(rule, "pointer");
  const plain = member(media, "example") ?? sample(document, member(media, "schema"));
  const body = pointer === undefined ? plain : place(plain, pointer.split("/").slice(1), rule["equals"] ?? null);
  const text = /json/.test(type) ? JSON.stringify(body) : typeof body === "string" ? body : "plain";
  return {
    status: code,
    type,
    text,
    ...(pointer === undefined ? {} : { done: { pointer, equals: rule["equals"] } }),
  };
}

function place(body: Json, keys: readonly string[], value: Json): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  return { ...(isObject(body) ? body : {}), [key]: place(member(body, key) ?? {}, rest, value) };
}

function sampleInput(document: JsonObject, operation: JsonObject): Input {
  const groups: Record<string, Record<string, Json>> = {};
  for (const one of listAt(operation, "parameters").map((parameter) => follow(document, parameter))) {
    const group = textAt(one, "in") ?? "";
    if (group === "cookie" || isFixedHeader(document, one) || !(group === "path" || member(one, "required") === true))
      continue;
    groups[group] ??= {};
    groups[group][textAt(one, "name") ?? ""] = member(one, "example") ?? sample(document, member(one, "schema"));
  }
  const body = follow(document, member(operation, "requestBody"));
  const media = Object.values(objectAt(body, "content"))[0];
  if (media === undefined || member(body, "required") !== true) return groups;
  return { ...groups, body: member(media, "example") ?? sample(document, member(media, "schema")) };
}
