import { isObject, type JsonObject } from "../../document/json.ts";

const placeholder = "https://server.example";

/** Makes an https address of every server's URL, with a placeholder for a host that is missing. */
export function relaxServers(document: JsonObject): boolean {
  if (document.swagger !== undefined) {
    Object.assign(document, { host: "server.example", schemes: ["https"] });
    return true;
  }
  const before = JSON.stringify(document.servers ?? null);
  const servers = (Array.isArray(document.servers) ? document.servers : []).filter(isObject).map(relaxServer);
  document.servers = servers.length === 0 ? [{ url: placeholder }] : servers;
  return JSON.stringify(document.servers) !== before;
}

function relaxServer(server: JsonObject): JsonObject {
  const url = String(server.url ?? "")
    .replace(/[?#].*$/, "")
    .replace(/^http:/i, "https:")
    .replace(/\/\/[^/@]*@/, "//");
  if (/^https:\/\/[^/]/.test(url)) return { ...server, url };
  return { ...server, url: `${placeholder}/${url.replace(/^[a-z]*:?\/*/i, "")}` };
}

/** Leaves out the servers of single paths and operations. */
export function dropServers(document: JsonObject): boolean {
  let dropped = false;
  for (const item of Object.values(isObject(document.paths) ? document.paths : {})) {
    for (const part of isObject(item) ? [item, ...Object.values(item).filter(isObject)] : []) {
      dropped ||= part.servers !== undefined;
      delete part.servers;
    }
  }
  return dropped;
}
