import { type DocumentProblem, failOnDocumentProblems } from "../document/document-problem.ts";
import { isObject, type Json, type JsonObject, listAt, objectAt, omit, own } from "../document/json.ts";
import { mapOperations, operationsOf } from "../document/operations.ts";

/**
 * Leaves one list of servers, the document's: the one that most operations have. Throws a DocumentProblemError for the
 * operations that have another.
 */
export function inlineServers(document: JsonObject): JsonObject {
  const lists = operationsOf(document).map(({ path, pointer: at }) => ({ at, ...serversAt(document, path, at) }));
  const servers = mostCommon(lists.map((list) => list.servers)) ?? listAt(document, "servers");
  const strays = lists.filter((list) => JSON.stringify(list.servers) !== JSON.stringify(servers));
  failOnDocumentProblems(strays.map((stray) => differ(stray, servers)));
  const bare = mapOperations(document, ({ operation }) => omit(operation, "servers"));
  const paths = Object.entries(objectAt(bare, "paths") ?? {}).map(([path, item]): [string, Json] => [
    path,
    isObject(item) ? omit(item, "servers") : item,
  ]);
  return { ...bare, servers, paths: Object.fromEntries(paths) };
}

function serversAt(document: JsonObject, path: string, at: string): { servers: Json[] } {
  const item = objectAt(objectAt(document, "paths") ?? {}, path) ?? {};
  const method = at.slice(at.lastIndexOf("/") + 1);
  const holders = [objectAt(item, method) ?? {}, item, document];
  return { servers: holders.map((holder) => listAt(holder, "servers")).find((list) => list.length > 0) ?? [] };
}

function mostCommon(lists: readonly Json[][]): Json[] | undefined {
  const groups = [...Map.groupBy(lists, (list) => JSON.stringify(list)).values()];
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0];
}

function differ({ at, servers }: { at: string; servers: Json[] }, most: readonly Json[]): DocumentProblem {
  return {
    rule: "servers-differ",
    pointer: `${at}/servers`,
    expected: `the servers that most operations have: ${addresses(most)}`,
    found: addresses(servers),
    next: "Correct `servers` in overlay.yaml.",
  };
}

function addresses(servers: readonly Json[]): string {
  return servers.map((server) => (isObject(server) ? String(own(server, "url")) : "")).join(", ") || "none";
}
