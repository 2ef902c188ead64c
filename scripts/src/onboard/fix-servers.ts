import { camelCase } from "../document/camel-case.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  pointer,
  textAt,
  toJsonText,
} from "../document/json.ts";
import { operationsOf } from "../document/operations.ts";
import type { Version } from "../import/import-source.ts";
import type { Action } from "../overlay/parse-overlay.ts";
import { fixServer, isSampleHost, unknownHost } from "./fix-server.ts";
import { jsonPath } from "./overlay-action.ts";

/**
 * Overlay actions for a specification whose servers a client cannot call, or must not call by default: no server, a
 * relative URL, plain http, an undeclared variable, a sample host. No actions if nothing has to change.
 */
export function fixServers(
  document: JsonObject,
  version: Version,
  origin: string,
  keep: readonly string[] = [],
): Action[] {
  const actions =
    version === "2.0" && listAt(document, "servers").length === 0
      ? fixHost(document, origin)
      : fixList(document, origin, keep);
  return [...actions, ...fixOwn(document, origin, keep)];
}

const whyNone = "The vendor's file names no server of its own; callers give the host.";
const whyFixed =
  "A relative address is relative to the file's own, keys travel over https only, and a sample is no default.";
const whySecure = "Keys do not travel over plain http.";

function fixHost(document: JsonObject, origin: string): Action[] {
  const host = textAt(document, "host") ?? "";
  const path = (textAt(document, "basePath") ?? "").replace(/\/+$/, "");
  const known = hostOf(origin);
  if ((host === "" && known === undefined) || isSampleHost(host)) {
    return [{ target: "$", description: whyNone, update: { servers: [openServer(path)] } }];
  }
  const schemes = listAt(document, "schemes");
  const actions: Action[] = [];
  if (host === "") {
    const description = `Swagger 2.0, section 5.2: without a host, the API is where the file was: ${known}.`;
    actions.push({ target: "$", description, update: { host: known as string } });
  }
  if (schemes.length > 0 && !schemes.includes("https")) {
    actions.push({ target: "$.schemes", description: whySecure, remove: true });
    actions.push({ target: "$", description: whySecure, update: { schemes: ["https"] } });
  }
  return actions;
}

function fixList(document: JsonObject, origin: string, keep: readonly string[]): Action[] {
  const servers = listAt(document, "servers").filter(isObject);
  if (servers.length === 0) {
    if (hasOwnServers(document, keep)) return [];
    return [{ target: "$", description: whyNone, update: { servers: [openServer("")] } }];
  }
  const fixed = distinct(servers.map((server) => fixServer(server, hostOf(origin))));
  const hosts = fixed.map((server) => textAt(server, "url")?.replace(/^https?:\/\/([^/]*).*$/i, "$1") ?? "");
  const isSamples = hosts.every(isSampleHost);
  const wanted = isSamples ? [openServer(pathOf(textAt(fixed[0] as JsonObject, "url") ?? ""))] : fixed;
  if (wanted.length === servers.length && wanted.every((server, index) => server === servers[index])) return [];
  return replaceServers("$", isSamples ? whyNone : whyFixed, wanted);
}

/** The servers of single paths and operations, if these are kept. */
function fixOwn({ paths }: JsonObject, origin: string, keep: readonly string[]): Action[] {
  const items = Object.entries(isObject(paths) ? paths : {}).filter(
    ([path, item]) => path.startsWith("/") && isKept(path, item, keep),
  );
  const holders = items.flatMap(([path, item]): [string, Json][] => [
    [pointer("paths", path), item],
    ...(isObject(item) ? Object.entries(item) : []).map(([key, operation]): [string, Json] => [
      pointer("paths", path, key),
      operation,
    ]),
  ]);
  return holders.flatMap(([at, holder]) => {
    const servers = isObject(holder) ? listAt(holder, "servers").filter(isObject) : [];
    const fixed = distinct(servers.map((server) => fixServer(server, hostOf(origin))));
    const isRight = fixed.length === servers.length && fixed.every((server, index) => server === servers[index]);
    return isRight ? [] : replaceServers(jsonPath(at), whyFixed, fixed);
  });
}

function isKept(path: string, item: Json, keep: readonly string[]): boolean {
  const names = [
    path,
    ...Object.values(isObject(item) ? item : {}).map((one) => (isObject(one) ? textAt(one, "operationId") : undefined)),
  ];
  const bare = (name: string) => camelCase(name.replace(/^[a-z]+ +(?=\/)/i, ""));
  return keep.length === 0 || keep.some((one) => names.some((name) => name !== undefined && bare(name) === bare(one)));
}

function replaceServers(target: string, description: string, servers: Json[]): Action[] {
  return [
    { target: `${target}.servers`, description, remove: true },
    { target, description, update: { servers } },
  ];
}

// The http and the https address of one server become the same.
function distinct(servers: readonly JsonObject[]): JsonObject[] {
  const keys = servers.map(({ url, variables }) => toJsonText([url ?? "", variables ?? {}]));
  return servers.filter((_, index) => keys.indexOf(keys[index] as string) === index);
}

function openServer(path: string): JsonObject {
  return { url: `https://{host}${path}`, variables: { host: unknownHost } };
}

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]*/i, "").replace(/\/+$/, "");
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) && origin.startsWith("https:") ? new URL(origin).host : undefined;
}

/** Whether every operation that is kept has servers of its own, so that the document needs none. */
function hasOwnServers(document: JsonObject, keep: readonly string[]): boolean {
  const items = objectAt(document, "paths") ?? {};
  const kept = operationsOf(document).filter(({ path }) => isKept(path, items[path] as Json, keep));
  const holders = kept.map(({ path, operation }) => [operation, objectAt(items, path) ?? {}]);
  return kept.length > 0 && holders.every((pair) => pair.some((holder) => listAt(holder, "servers").length > 0));
}
