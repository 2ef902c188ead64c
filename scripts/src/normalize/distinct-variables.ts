import { equalJson, isObject, type Json, type JsonObject, listAt, objectAt, own, textAt } from "../document/json.ts";
import { mapOperations } from "../document/operations.ts";

/**
 * One option has one meaning: a server variable that is another one at an earlier server is renamed, in the address too
 * (`port2`). Of named servers, the document's first.
 */
export function distinctVariables(document: JsonObject): JsonObject {
  const known = new Map<string, Json>();
  const rename = (servers: readonly Json[]) =>
    servers.map((server) => (isObject(server) ? renamed(server, known) : server));
  const servers = rename(listAt(document, "servers"));
  const owned = mapOperations(document, ({ operation }) =>
    own(operation, "servers") === undefined
      ? operation
      : { ...operation, servers: rename(listAt(operation, "servers")) },
  );
  return { ...owned, servers };
}

function renamed(server: JsonObject, known: Map<string, Json>): JsonObject {
  const variables = objectAt(server, "variables") ?? {};
  const names = new Map(Object.entries(variables).map(([name, variable]) => [name, freeName(name, variable, known)]));
  if ([...names].every(([name, free]) => name === free)) return server;
  const url = (textAt(server, "url") ?? "").replaceAll(
    /\{([^{}]*)\}/g,
    (_, name: string) => `{${names.get(name) ?? name}}`,
  );
  const entries = Object.entries(variables).map(([name, variable]) => [names.get(name) ?? name, variable]);
  return { ...server, url, variables: Object.fromEntries(entries) };
}

function freeName(name: string, variable: Json, known: Map<string, Json>): string {
  const meaning = isObject(variable) ? withoutWords(variable) : variable;
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name}${count}`;
    const other = known.get(candidate);
    if (other !== undefined && !equalJson(other, meaning)) continue;
    known.set(candidate, meaning);
    return candidate;
  }
}

function withoutWords(variable: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(variable).filter(([key]) => key !== "description"));
}
