import type { DocumentProblem } from "../document/document-problem.ts";
import { getPointer, isObject, type JsonObject, pointerTokens, put, toJsonText } from "../document/json.ts";

const placeholder = "https://server.example";

/**
 * Works around a problem of the whole document, so that the later steps can be tried: a missing server becomes a
 * placeholder, an unusable scheme a token. Returns the same document if there is no workaround.
 */
export function repairDocument(document: JsonObject, { rule, pointer }: DocumentProblem): JsonObject {
  if (/^servers?-/.test(rule)) return withServer(document);
  if (/^scheme-/.test(rule)) return withToken(document, pointerTokens(pointer).at(-1) ?? "");
  return document;
}

function withServer(document: JsonObject): JsonObject {
  const servers = [{ url: placeholder }];
  return toJsonText(document.servers) === toJsonText(servers) ? document : { ...document, servers };
}

function withToken(document: JsonObject, key: string): JsonObject {
  const two = document.swagger !== undefined;
  const copy = structuredClone(document);
  const holder = two ? copy.securityDefinitions : getPointer(copy, "#/components/securitySchemes");
  if (!isObject(holder) || !Object.hasOwn(holder, key)) return document;
  put(holder, key, two ? { type: "apiKey", in: "header", name: `x-${key}` } : { type: "http", scheme: "bearer" });
  return copy;
}
