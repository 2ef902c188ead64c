import { stringify } from "yaml";
import { isObject, type Json, type JsonObject } from "../document/json.ts";
import type { Source } from "../import/import-source.ts";

/**
 * An overlay for a specification whose servers a client cannot call: none, a relative address, or plain http. Asks
 * nothing and makes nothing up: an unknown host becomes an option that callers have to give. Nothing where all is well.
 */
export function fixServers({ document, version }: Source, origin: string): string | undefined {
  const action = version === "2.0" ? mendTwo(document, origin) : mendThree(document, origin);
  if (action === undefined) return undefined;
  const info = { title: "What the vendor's specification does not say of its servers", version: "1.0.0" };
  return stringify({ overlay: "1.1.0", info, actions: action }, { lineWidth: 0, compat: "yaml-1.1" });
}

const unknownHost = {
  url: "https://{host}",
  variables: { host: { default: "api.example.com", "x-purge-placeholder": true } },
};
const noServers = "The vendor's file names no server; callers give the host.";

function mendTwo(document: JsonObject, origin: string): object[] | undefined {
  const { host, schemes } = document;
  const isPlain = Array.isArray(schemes) && schemes.length > 0 && !schemes.includes("https");
  if (typeof host === "string" && host !== "" && !isPlain) return undefined;
  const actions: object[] = [];
  if (typeof host !== "string" || host === "") {
    const known = hostOf(origin);
    if (known === undefined) return undefined;
    const description = `Swagger 2.0, section 5.2: without a host, the API is where the file was: ${known}.`;
    actions.push({ target: "$", description, update: { host: known } });
  }
  if (isPlain) {
    actions.push({ target: "$.schemes", description: "Keys do not travel over plain http.", remove: true });
    actions.push({ target: "$", description: "Keys do not travel over plain http.", update: { schemes: ["https"] } });
  }
  return actions;
}

function mendThree(document: JsonObject, origin: string): object[] | undefined {
  const servers = Array.isArray(document.servers) ? document.servers.filter(isObject) : [];
  if (servers.length === 0) {
    if (hasOwnServers(document)) return undefined;
    return [{ target: "$", description: noServers, update: { servers: [unknownHost] } }];
  }
  const mended = servers.map((server) => mendServer(server, origin));
  if (mended.every((server, index) => server === servers[index])) return undefined;
  const description =
    "A relative address is relative to the file's own (OpenAPI, Server Object); keys travel over https only.";
  return [
    { target: "$.servers", description, remove: true },
    { target: "$", description, update: { servers: mended } },
  ];
}

function mendServer(server: JsonObject, origin: string): JsonObject {
  const url = typeof server.url === "string" ? server.url.trim() : "";
  if (/^http:\/\/(localhost|127\.|\[::1\])/i.test(url) || /^(https:|\{)/i.test(url)) return server;
  if (/^http:\/\//i.test(url)) return { ...server, url: url.replace(/^http:/i, "https:") };
  const path = `/${url.replace(/^\/*/, "")}`.replace(/\/+$/, "");
  const known = hostOf(origin);
  if (known !== undefined) return { ...server, url: `https://${known}${path}` };
  const variables: Json = { ...(isObject(server.variables) ? server.variables : {}), ...unknownHost.variables };
  return { ...server, url: `${unknownHost.url}${path}`, variables };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) && origin.startsWith("https:") ? new URL(origin).host : undefined;
}

function hasOwnServers({ paths }: JsonObject): boolean {
  const items = isObject(paths) ? Object.values(paths).filter(isObject) : [];
  return items.some((item) =>
    [item, ...Object.values(item).filter(isObject)].some(({ servers }) => Array.isArray(servers)),
  );
}
