import type { DocumentProblem } from "../document/document-problem.ts";
import { getPointer, isObject, type JsonObject, pointerTokens, put } from "../document/json.ts";

const placeholder = "https://server.example";

/**
 * A copy of a document in which a problem of the whole document is out of the way, so that the steps behind it can be
 * tried: a missing server is a placeholder, what is no scheme a token. The same document where there is no such way.
 */
export function repairDocument(document: JsonObject, { rule, pointer }: DocumentProblem): JsonObject {
  if (/^servers?-/.test(rule)) return withServer(document);
  if (/^scheme-/.test(rule)) return withToken(document, pointerTokens(pointer).at(-1) ?? "");
  return document;
}

function withServer(document: JsonObject): JsonObject {
  const servers = [{ url: placeholder }];
  return JSON.stringify(document.servers) === JSON.stringify(servers) ? document : { ...document, servers };
}

function withToken(document: JsonObject, key: string): JsonObject {
  const two = document.swagger !== undefined;
  const copy = structuredClone(document);
  const holder = two ? copy.securityDefinitions : getPointer(copy, "#/components/securitySchemes");
  if (!isObject(holder) || !Object.hasOwn(holder, key)) return document;
  put(holder, key, two ? { type: "apiKey", in: "header", name: `x-${key}` } : { type: "http", scheme: "bearer" });
  return copy;
}
