import type { Settings } from "./call.ts";
import { checkHeaders } from "./check-headers.ts";
import type { Refuse } from "./check-input.ts";
import { fetchOnce } from "./fetch-once.ts";
import type { BaseOptions } from "./options.ts";
import { bare } from "./own.ts";
import { PurgeError } from "./purge-error.ts";
import { resolveTarget } from "./server.ts";
import type { Api } from "./table.ts";

/** Resolves every default of a client, once. Throws a `PurgeError` (`refused`) that names the option. */
export function resolveSettings(api: Api, given: object): Settings {
  const refuse: Refuse = (code, place) => {
    throw new PurgeError("refused", code, `${api.name}: check ${place} (${code})`);
  };
  const options: Record<string, unknown> = bare(given as Record<string, unknown>);
  // browsers and their workers say `Mozilla`, as no server runtime does
  const isBrowser = /^Mozilla/.test(globalThis.navigator?.userAgent);
  const agent = isBrowser ? undefined : (options.userAgent ?? `purge-${api.name}`);
  const callers = options.fetch as BaseOptions["fetch"];
  if (callers && typeof callers !== "function") refuse("invalid-option", "the option fetch");
  return {
    api,
    options,
    ...resolveTarget(api, options, refuse),
    fetch: (url, init) => (callers ? callers(new Request(url, init)) : fetchOnce(url, init)),
    timeoutMs: readCount(options.timeoutMs ?? 3e4, 1, "timeoutMs", refuse),
    retries: readCount(options.retries ?? 2, 0, "retries", refuse),
    maxBodyBytes: readCount(options.maxBodyBytes ?? 10 * 2 ** 20, 0, "maxBodyBytes", refuse),
    init: isBrowser ? { credentials: "omit", cache: "no-store" } : {},
    middleware: [],
    headers: {
      accept: "application/json, */*;q=0.5",
      ...checkHeaders(api, { "user-agent": agent }, refuse),
      ...checkHeaders(api, options.headers, refuse),
    },
  };
}

/** A number of milliseconds, bytes or times, not below `least`, and not beyond what a timer can hold. */
export function readCount(count: unknown, least: number, name: string, refuse: Refuse): number {
  return typeof count === "number" && count >= least
    ? Math.min(count, 2 ** 31 - 1)
    : refuse("invalid-option", `the option ${name}`);
}
