import { isObject, type JsonObject, toJsonText } from "../../document/json.ts";

const placeholder = "https://server.example";

/** Makes an https address of every server's URL, with a placeholder for a host that is missing. */
export function relaxServers(document: JsonObject): boolean {
  if (document.swagger !== undefined) {
    Object.assign(document, { host: "server.example", schemes: ["https"] });
    return true;
  }
  const before = toJsonText(document.servers ?? null);
  const servers = (Array.isArray(document.servers) ? document.servers : []).filter(isObject).map(relaxServer);
  document.servers = servers.length === 0 ? [{ url: placeholder }] : servers;
  return toJsonText(document.servers) !== before;
}

function relaxServer(server: JsonObject): JsonObject {
  const url = String(server.url ?? "")
    .replace(/[?#].*$/, "")
    .replace(/^http:/i, "https:")
    .replace(/\/\/[^/@]*@/, "//");
  if (/^https:\/\/[^/]/.test(url)) return { ...server, url };
  return { ...server, url: `${placeholder}/${url.replace(/^[a-z]*:?\/*/i, "")}` };
}
