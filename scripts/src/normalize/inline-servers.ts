import { failOnDocumentProblems } from "../document/document-problem.ts";
import {
  equalJson,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  omit,
  own,
  pointer,
} from "../document/json.ts";
import { mapOperations, operationsOf } from "../document/operations.ts";

/**
 * Leaves one list of servers, the document's. Lists of path items and operations go when they say the same, and
 * become the document's when all operations agree; otherwise they are refused: a client has one base address.
 */
export function inlineServers(document: JsonObject): JsonObject {
  const shared = listAt(document, "servers");
  const lists = operationsOf(document).map(({ path, operation, pointer: at }) => {
    const item = objectAt(objectAt(document, "paths") ?? {}, path) ?? {};
    if (listAt(operation, "servers").length > 0) return { servers: listAt(operation, "servers"), at: `${at}/servers` };
    if (listAt(item, "servers").length > 0) {
      return { servers: listAt(item, "servers"), at: pointer("paths", path, "servers") };
    }
    return { servers: shared, at: pointer("servers") };
  });
  const servers = lists[0]?.servers ?? shared;
  const stray = lists.find((list) => !equalJson(list.servers, servers));
  failOnDocumentProblems(
    stray === undefined
      ? []
      : [
          {
            rule: "servers-differ",
            pointer: stray.at,
            expected: "the same servers for every operation",
            found: `${addresses(stray.servers)} beside ${addresses(servers)}`,
            next: "Leave the operations of the other servers out with `keep`, or correct `servers` in overlay.yaml.",
          },
        ],
  );
  const bare = mapOperations(document, ({ operation }) => omit(operation, "servers"));
  const paths = Object.entries(objectAt(bare, "paths") ?? {}).map(([path, item]): [string, Json] => [
    path,
    isObject(item) ? omit(item, "servers") : item,
  ]);
  return { ...bare, servers, paths: Object.fromEntries(paths) };
}

function addresses(servers: readonly Json[]): string {
  return servers.map((server) => (isObject(server) ? String(own(server, "url")) : "")).join(", ") || "none";
}
