import type { Refuse } from "./check-input.ts";
import { own } from "./own.ts";
import type { Api } from "./table.ts";

/** The base URL of a client without a trailing slash, and the name of its server where it has one. */
export interface Target {
  readonly base: string;
  readonly server: string | undefined;
}

/** Chooses the server by option, by key prefix, or because there is only one. */
export function resolveTarget(api: Api, options: object, refuse: Refuse): Target {
  const baseUrl = own(options, "baseUrl");
  if (baseUrl !== undefined) return { base: readBase(String(baseUrl), "baseUrl", refuse), server: undefined };
  const names = Object.keys(api.servers);
  const server = own(options, "server") ?? serverOfKey(api, options) ?? (names.length === 1 ? names[0] : undefined);
  const template = typeof server === "string" ? own(api.servers, server) : undefined;
  if (!template) {
    refuse(
      "no-server",
      `needs the option server, one of ${names.map((name) => `"${name}"`).join(", ")} (a wrong region answers as if the user had never been there)`,
    );
  }
  return { base: readBase(fill(api, template as string, options, refuse), "server", refuse), server: server as string };
}

/** The server a key says it belongs to. */
export function serverOfKey(api: Api, options: object): string | undefined {
  const key = api.keys && own(options, api.keys.scheme);
  return typeof key === "string" ? prefixed(api, key) : undefined;
}

export function prefixed(api: Api, key: string): string | undefined {
  return Object.entries(api.keys?.prefixes ?? {}).find(([prefix]) => key.startsWith(prefix))?.[1];
}

function fill(api: Api, template: string, options: object, refuse: Refuse): string {
  return template.replace(/\{([^{}]+)\}/g, (whole, name, at) => {
    const variable = own(api.variables, name);
    const value = own(options, name) ?? variable?.default;
    const authority = /^https?:\/\/[^/]*$/.test(template.slice(0, at));
    const alone =
      authority && /^https?:\/\/$/.test(template.slice(0, at)) && /^(\/|$)/.test(template.slice(at + whole.length));
    const shape = alone
      ? /^([a-z\d]([a-z\d-]*[a-z\d])?\.)*[a-z\d]([a-z\d-]*[a-z\d])?(:\d+)?$/i
      : authority
        ? /^[a-z\d]([a-z\d-]*[a-z\d])?$/i
        : /^[\w~-][\w.~-]*$/;
    if (typeof value !== "string" || !shape.test(value) || (variable?.enum && !variable.enum.includes(value))) {
      refuse(
        "invalid-variable",
        `needs the option ${name}, ${alone ? "a host name, with a port or without" : "one label of a host name"}, for ${template}`,
      );
    }
    return value as string;
  });
}

/** An absolute https URL (http on loopback) that means the same after parsing. */
function readBase(text: string, option: string, refuse: Refuse): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bad = (why: string): never => refuse("invalid-base-url", `${option} ${why}`);
  if (!url) return bad("is not an absolute URL");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname)))
    bad("must be https (http only on loopback)");
  if (url.username || url.password) bad("must not hold a user name or password");
  if (/[?#]/.test(text)) bad("must not have a query or fragment");
  const base = url.href.replace(/\/$/, "");
  const asked = text.replace(/\/$/, "").replace(/^[^/]*\/\/[^/]*/, (start) => start.toLowerCase());
  if (base !== asked && `${base}` !== asked.replace(/:(443|80)(?=\/|$)/, ""))
    bad("means another address once it is parsed");
  return base;
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
