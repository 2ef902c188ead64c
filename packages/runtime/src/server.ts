import type { Refuse } from "./check-input.ts";
import type { Api } from "./table.ts";

/** The base URL of a client without a trailing slash, and the name of its server where it has one. */
export interface Target {
  readonly base: string;
  readonly server: string | undefined;
}

/** Chooses the server: by `baseUrl`, by `server`, by key prefix, or because there is only one. */
export function resolveTarget(api: Api, options: Readonly<Record<string, unknown>>, refuse: Refuse): Target {
  if (options.baseUrl !== undefined) return { base: readBase(`${options.baseUrl}`, refuse), server: undefined };
  const names = Object.keys(api.servers);
  const scheme = api.keys?.scheme ?? "";
  const server = (options.server ??
    serverOf(api, scheme, options[scheme]) ??
    (names.length > 1 ? "" : names[0])) as string;
  const template =
    api.servers[server] ?? refuse("no-server", `the option ${scheme && `${scheme}, or `}server, one of ${names}`);
  checkKey(api, scheme, options[scheme], server, refuse);
  return { base: readBase(api.parts?.fillServer?.(api, template, options, refuse) ?? template, refuse), server };
}

/** Refuses a key that says it belongs to another server. */
export function checkKey(api: Api, scheme: string, key: unknown, server: string | undefined, refuse: Refuse): void {
  const own = serverOf(api, scheme, key);
  if (server && own && own !== server) refuse("wrong-server", `the key, of server ${own}`);
}

function serverOf({ keys }: Api, scheme: string, key: unknown): string | undefined {
  if (keys?.scheme !== scheme || typeof key !== "string") return undefined;
  return Object.entries(keys.prefixes).find(([prefix]) => key.startsWith(prefix))?.[1];
}

/** An https URL (http on loopback) that is the same after parsing. */
function readBase(text: string, refuse: Refuse): string {
  const asked = text.replace(/\/$/, "").replace(/^(https:\/\/[^/]+):443(?=\/|$)/i, "$1");
  const base = URL.canParse(asked) ? new URL(asked).href.replace(/\/$/, "") : "";
  const plain = /^(https:|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$))[^@?#]*$/;
  if (!plain.test(base) || base.toLowerCase() !== asked.toLowerCase()) {
    refuse("invalid-base-url", "server or baseUrl: plain https, or http on loopback");
  }
  return base;
}
