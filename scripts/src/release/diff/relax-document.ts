import type { DocumentProblem } from "../../document/document-problem.ts";
import {
  getPointer,
  isObject,
  type Json,
  type JsonObject,
  pointerTokens,
  put,
  toJsonText,
} from "../../document/json.ts";

/**
 * Changes a document so that a problem is gone, for a comparison only: an undeclared path parameter is a string, a
 * broken reference allows anything, an OAuth scheme is a bearer token, a missing server a placeholder. What nothing is
 * known about is left out, with what holds it if need be. Returns whether anything changed.
 */
export function relaxDocument(document: JsonObject, problem: DocumentProblem): boolean {
  const { rule, pointer } = problem;
  if (rule === "scheme-unserved")
    return dropSecurity(document, pointer) || relaxScheme(document, pointerTokens(pointer).at(-1) ?? "");
  if (rule === "servers-none" || rule === "server-url") return relaxServers(document);
  if (rule === "path-parameter-undeclared") return declareParameter(document, problem);
  if (rule === "path-parameter-unused") return dropParameter(document, problem);
  if (rule === "path-template" || rule === "paths-alike") return renamePath(document, problem);
  if (rule === "ref") return dropReference(document, pointer);
  return dropNearest(document, pointerTokens(pointer));
}

function nameIn(text: string): string {
  return /\{([^{}]*)\}/.exec(text)?.[1] ?? "";
}

function declareParameter(document: JsonObject, { pointer, expected }: DocumentProblem): boolean {
  const operation = getPointer(document, pointer.replace(/\/parameters$/, ""));
  if (!isObject(operation)) return false;
  const type = document.swagger === undefined ? { schema: { type: "string" } } : { type: "string" };
  const parameter = { name: nameIn(expected), in: "path", required: true, ...type };
  operation.parameters = [...(Array.isArray(operation.parameters) ? operation.parameters : []), parameter];
  return true;
}

function dropParameter(document: JsonObject, { pointer, expected }: DocumentProblem): boolean {
  const name = nameIn(expected);
  const holders = [pointer.replace(/\/parameters$/, ""), pointer.split("/").slice(0, 3).join("/")];
  const isUnused = (parameter: Json): boolean => {
    const target = isObject(parameter)
      ? (getPointer(document, String(parameter.$ref ?? "#/-")) ?? parameter)
      : parameter;
    return isObject(target) && target.in === "path" && target.name === name;
  };
  return holders.some((at) => {
    const holder = getPointer(document, at);
    if (!isObject(holder) || !Array.isArray(holder.parameters)) return false;
    const kept = holder.parameters.filter((parameter) => !isUnused(parameter));
    const isShorter = kept.length < holder.parameters.length;
    holder.parameters = kept;
    return isShorter;
  });
}

// Each path stays a path of its own: two operations may differ in nothing else.
function renamePath({ paths }: JsonObject, { rule, pointer }: DocumentProblem): boolean {
  const path = pointerTokens(pointer)[1] ?? "";
  if (!isObject(paths) || !Object.hasOwn(paths, path)) return false;
  const renamed = rule === "paths-alike" ? `${path}/2` : plainPath(path);
  const isFree = renamed !== path && !Object.hasOwn(paths, renamed);
  if (isFree) put(paths, renamed, paths[path] as Json);
  return delete paths[path];
}

function plainPath(path: string): string {
  const names = new Set<string>();
  const segments = path.split(/[/?#]+/).filter((segment) => !["", ".", ".."].includes(segment));
  const plain = segments.map((segment) =>
    segment.replaceAll(/[\s\\\p{Cc}]/gu, "-").replaceAll(/\{([^{}]*)\}|[{}]/g, (_, name: string | undefined) => {
      if (name === undefined) return "-";
      const free = name === "" || names.has(name) ? `${name || "name"}${names.size + 1}` : name;
      names.add(free);
      return `{${free}}`;
    }),
  );
  return `/${plain.join("/")}`;
}

function dropReference(document: JsonObject, pointer: string): boolean {
  const tokens = pointerTokens(pointer).filter((token, index, all) => token !== "$ref" || index < all.length - 1);
  const key = tokens.pop();
  const parent = valueAt(document, tokens);
  if (key === undefined || tokens.at(-1) === "parameters") return dropNearest(document, [...tokens, key ?? ""]);
  if (!isObject(parent) && !Array.isArray(parent)) return dropNearest(document, tokens);
  const value: Json = tokens.at(-1) === "responses" ? { description: "" } : {};
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else put(parent, key, value);
  return true;
}

// What is there, or else the nearest thing that should hold it; never all paths or all components.
function dropNearest(document: JsonObject, tokens: readonly string[]): boolean {
  for (let length = tokens.length; length > 1; length--) {
    const parent = valueAt(document, tokens.slice(0, length - 1));
    const key = tokens[length - 1] as string;
    if (Array.isArray(parent) && parent[Number(key)] !== undefined) return parent.splice(Number(key), 1).length > 0;
    if (isObject(parent) && Object.hasOwn(parent, key)) return delete parent[key];
  }
  return false;
}

function valueAt(document: JsonObject, tokens: readonly string[]): Json | undefined {
  return tokens.reduce<Json | undefined>((at, token) => {
    if (Array.isArray(at)) return at[Number(token)];
    return isObject(at) && Object.hasOwn(at, token) ? at[token] : undefined;
  }, document);
}

const placeholder = "https://server.example";

// No alternative of the operation can be served: it is compared as if it needed nothing.
function dropSecurity(document: JsonObject, pointer: string): boolean {
  const operation = pointer.endsWith("/security")
    ? getPointer(document, pointer.slice(0, -"/security".length))
    : undefined;
  if (!isObject(operation)) return false;
  operation.security = [];
  return true;
}

function relaxScheme(document: JsonObject, key: string): boolean {
  const two = document.swagger !== undefined;
  const holder = two ? document.securityDefinitions : getPointer(document, "#/components/securitySchemes");
  if (!isObject(holder) || !Object.hasOwn(holder, key)) return false;
  put(holder, key, two ? { type: "apiKey", in: "header", name: "Authorization" } : { type: "http", scheme: "bearer" });
  return true;
}

function relaxServers(document: JsonObject): boolean {
  if (document.swagger !== undefined) {
    Object.assign(document, { host: "server.example", schemes: ["https"] });
    return true;
  }
  const before = toJsonText(document.servers ?? null);
  const servers = (Array.isArray(document.servers) ? document.servers : []).filter(isObject).map(relaxServer);
  document.servers = servers.length === 0 ? [{ url: placeholder }] : servers;
  return toJsonText(document.servers) !== before;
}

function relaxServer(server: JsonObject): JsonObject {
  const url = String(server.url ?? "")
    .replace(/[?#].*$/, "")
    .replace(/^http:/i, "https:")
    .replace(/\/\/[^/@]*@/, "//");
  if (/^https:\/\/[^/]/.test(url)) return { ...server, url };
  return { ...server, url: `${placeholder}/${url.replace(/^[a-z]*:?\/*/i, "")}` };
}
