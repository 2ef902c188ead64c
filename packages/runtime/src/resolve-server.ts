import type { Api } from "./api.ts";
import { refuse } from "./call-error.ts";
import { didYouMean, oneOf } from "./closest.ts";
import { describeValue } from "./describe-value.ts";

/** The base URL of a client without a trailing slash, and the name of its server if it has one. */
export interface Target {
  readonly base: string;
  readonly server: string | undefined;
  /** The base URL of another server's template. */
  readonly baseOf: (template: string) => string;
}

type Options = Readonly<Record<string, unknown>>;

/** Chooses the server: by `baseUrl`, by `server`, by key prefix, or because there is only one. */
export function resolveServer(api: Api, options: Options): Target {
  const baseOf = (template: string): string =>
    readBaseUrl(api.codecs?.fillServer?.(api, template, options) ?? template, "the server's URL");
  if (options.baseUrl !== undefined) {
    return { base: readBaseUrl(options.baseUrl, "baseUrl"), server: undefined, baseOf };
  }
  const server = chooseServer(api, options);
  if (api.keys) checkKeyServer(api, api.keys.scheme, options[api.keys.scheme], server);
  return { base: baseOf(api.servers[server] as string), server, baseOf };
}

function chooseServer(api: Api, options: Options): string {
  const names = Object.keys(api.servers);
  const { server } = options;
  if (server !== undefined) {
    if (names.includes(server as string)) return server as string;
    refuse("no-server", `there is no such server.${didYouMean(server, names)} Set server to ${oneOf(names)}.`);
  }
  const byKey = serverOfKey(api, api.keys?.scheme, options[api.keys?.scheme ?? ""]);
  return byKey ?? (names.length === 1 ? (names[0] as string) : refuseNoServer(api, options, names));
}

function refuseNoServer({ keys }: Api, options: Options, names: readonly string[]): never {
  const choice = `set server to ${oneOf(names)}`;
  if (!keys) return refuse("no-server", `no server is chosen. To choose one, ${choice}.`);
  const { scheme, prefixes, variable } = keys;
  const found = options[scheme];
  const why =
    typeof found === "string" && found.trim()
      ? `begins with none of ${oneOf(Object.keys(prefixes))}`
      : `is ${describeValue(found)}`;
  return refuse(
    "no-server",
    `${scheme} ${why}, so the server can't be chosen from its prefix. Pass your key (for example from process.env.${variable}), or ${choice}.`,
  );
}

/** Refuses a key that belongs to another server. */
export function checkKeyServer(api: Api, scheme: string, key: unknown, server: string | undefined): void {
  const own = serverOfKey(api, scheme, key);
  if (server && own && own !== server) {
    refuse(
      "wrong-server",
      `${scheme} is a key for the server "${own}", but the server is "${server}". Use a key of that server, or set server to "${own}".`,
    );
  }
}

function serverOfKey({ keys }: Api, scheme: string | undefined, key: unknown): string | undefined {
  if (!keys || keys.scheme !== scheme || typeof key !== "string") return undefined;
  return Object.entries(keys.prefixes).find(([prefix]) => key.startsWith(prefix))?.[1];
}

const loopback = /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$)/;

/** An https URL (http on loopback) that is the same after parsing. */
function readBaseUrl(given: unknown, place: string): string {
  const asked = `${given}`.replace(/\/$/, "").replace(/^(https:\/\/[^/]+):443(?=\/|$)/i, "$1");
  const base = URL.canParse(asked) ? new URL(asked).href.replace(/\/$/, "") : "";
  const isSecure = base.startsWith("https:") || loopback.test(base);
  if (!isSecure || /[@?#]/.test(base) || base.toLowerCase() !== asked.toLowerCase()) {
    const unlike = isSecure ? "it has one of these, or becomes another URL when parsed" : "it is not https";
    const found = base ? unlike : `it is ${describeValue(given, "not a URL")}`;
    refuse(
      "invalid-base-url",
      `${place} must be an absolute https URL (http only on loopback) without user name, query and fragment, but ${found}.`,
    );
  }
  return base;
}
