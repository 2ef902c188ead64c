import { isObject, type Json, type JsonObject, listAt, objectAt, omit, toJsonText } from "../document/json.ts";
import { mapOperations, operationsOf } from "../document/operations.ts";

/**
 * Leaves the list of servers that most operations have as the document's. An operation with another one keeps that, as
 * its own.
 */
export function inlineServers(document: JsonObject): JsonObject {
  const drafts = operationsOf(document);
  const lists = new Map(drafts.map(({ path, pointer: at }) => [at, serversAt(document, path, at)]));
  const servers = mostCommon([...lists.values()]) ?? listAt(document, "servers");
  const isSame = (list: readonly Json[]) => toJsonText(list) === toJsonText(servers);
  const inlined = mapOperations(document, ({ operation, pointer: at }) => {
    const own = lists.get(at) ?? servers;
    return isSame(own) || own.length === 0 ? omit(operation, "servers") : { ...operation, servers: own };
  });
  const paths = Object.entries(objectAt(inlined, "paths") ?? {}).map(([path, item]): [string, Json] => [
    path,
    isObject(item) ? omit(item, "servers") : item,
  ]);
  return { ...inlined, servers, paths: Object.fromEntries(paths) };
}

function serversAt(document: JsonObject, path: string, at: string): Json[] {
  const item = objectAt(objectAt(document, "paths") ?? {}, path) ?? {};
  const method = at.slice(at.lastIndexOf("/") + 1);
  const holders = [objectAt(item, method) ?? {}, item, document];
  return holders.map((holder) => listAt(holder, "servers")).find((list) => list.length > 0) ?? [];
}

function mostCommon(lists: readonly Json[][]): Json[] | undefined {
  const groups = [...Map.groupBy(lists, (list) => toJsonText(list)).values()];
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0];
}
