import type { Api, Variable } from "@purge/runtime";
import { equalJson, type Json, pointer, toJsonText } from "../../document/json.ts";
import { type Document, eachOperation, type Server, type ServerVariable } from "../../document/openapi.ts";
import type { Deriving } from "./member.ts";
import { usedSchemes } from "./security.ts";

export function apiServers(document: Document): Api["servers"] {
  return templates(document.servers);
}

/** URL templates by the servers' names. */
export function templates(servers: readonly Server[]): { [name: string]: string } {
  return Object.fromEntries(servers.map((server) => [server["x-purge-name"], server.url.replace(/\/+$/, "")]));
}

/** Every server with its place, the document's own first. */
export function placedServers(document: Document): { server: Server; at: string }[] {
  const place = (servers: readonly Server[], at: string) =>
    servers.map((server, index) => ({ server, at: `${at}${pointer("servers", index).slice(1)}` }));
  return [
    ...place(document.servers, "#"),
    ...[...eachOperation(document)].flatMap(({ operation, pointer: at }) => place(operation.servers ?? [], at)),
  ];
}

/** The variables of all servers. Two servers that share the name of a variable must declare it alike. */
export function apiVariables({ document, report }: Deriving): NonNullable<Api["variables"]> {
  const variables = new Map<string, Variable>();
  for (const { server, at } of placedServers(document)) {
    for (const [name, given] of Object.entries(server.variables ?? {})) {
      const variable = toVariable(given);
      const known = variables.get(name);
      if (known !== undefined && !equalJson(known as Json, variable as Json)) {
        report({
          pointer: `${at}${pointer("variables", name).slice(1)}`,
          rule: "emit-variable",
          expected: `what ${name} is at the servers before: ${toJsonText(known)}`,
          found: toJsonText(variable),
          next: "Call the two by different names in overlay.yaml, in the URL as well.",
        });
      }
      variables.set(name, variable);
    }
  }
  return Object.fromEntries(variables);
}

function toVariable(variable: ServerVariable): Variable {
  return {
    ...(variable["x-purge-placeholder"] !== true && { default: variable.default }),
    ...(variable.enum !== undefined && { enum: variable.enum }),
  };
}

/** The servers that key prefixes stand for, with the scheme: the first API key, or else the first bearer token. */
export function apiKeys(document: Document): Omit<NonNullable<Api["keys"]>, "variable"> | undefined {
  const prefixes = document.servers.flatMap((server) =>
    [server["x-purge-key-prefix"] ?? []].flat().map((prefix): [string, string] => [prefix, server["x-purge-name"]]),
  );
  const schemes = usedSchemes(document);
  const [scheme] =
    schemes.find(([, { type }]) => type === "apiKey") ??
    schemes.find(([, scheme]) => scheme.type === "http" && scheme.scheme === "bearer") ??
    [];
  return prefixes.length === 0 || scheme === undefined ? undefined : { scheme, prefixes: Object.fromEntries(prefixes) };
}
