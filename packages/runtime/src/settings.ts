import createFetchClient from "openapi-fetch";
import type { Settings } from "./call.ts";
import { checkHeaders } from "./check-headers.ts";
import type { Refuse } from "./check-input.ts";
import { isBrowser } from "./exchange.ts";
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
  const headers = checkHeaders(api, options.headers, refuse);
  const agent = checkHeaders(api, { "user-agent": options.userAgent ?? `purge-${api.name}` }, refuse);
  const callers = options.fetch as BaseOptions["fetch"];
  return {
    api,
    options,
    ...resolveTarget(api, options, refuse),
    fetch: callers ? (url, init) => callers(new Request(url, init)) : (url, init) => fetch(url, init),
    timeoutMs: readCount(options.timeoutMs ?? 3e4, "timeoutMs", 1, refuse),
    retries: readCount(options.retries ?? 2, "retries", 0, refuse),
    maxBodyBytes: readCount(options.maxBodyBytes ?? 10 * 2 ** 20, "maxBodyBytes", 0, refuse),
    observed: false,
    headers: isBrowser() ? headers : [...agent, ...headers],
    // every member that openapi-fetch reads, so that none is read from a prototype
    core: createFetchClient({
      baseUrl: "",
      Request: undefined,
      fetch: undefined,
      querySerializer: undefined,
      bodySerializer: undefined,
      pathSerializer: undefined,
      headers: undefined,
      requestInitExt: undefined,
    } as never),
  };
}

/** A number of milliseconds, bytes or times, not below `least`, and not beyond what a timer can hold. */
export function readCount(value: unknown, option: string, least: number, refuse: Refuse): number {
  if (typeof value !== "number" || !(value >= least)) refuse("invalid-option", `the option ${option}`);
  return Math.min(value as number, 2 ** 31 - 1);
}
