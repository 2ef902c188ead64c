import type { Settings } from "./call.ts";
import { checkHeaders } from "./check-headers.ts";
import type { Refuse } from "./check-input.ts";
import { isBrowser } from "./exchange.ts";
import { PurgeError } from "./purge-error.ts";
import { resolveTarget } from "./server.ts";
import type { Api } from "./table.ts";

const longest = 2 ** 31 - 1;

/** Resolves every default of a client, once. Throws a `PurgeError` (`refused`) that names the option. */
export function resolveSettings(api: Api, given: object): Settings {
  const refuse: Refuse = (code, message) => {
    throw new PurgeError("refused", code, `${api.name}: ${message}`);
  };
  // a copy without a prototype: own members only, and deaf to later changes
  const options: Record<string, unknown> = Object.assign(Object.create(null), given);
  const {
    fetch,
    timeoutMs = 30_000,
    retries = 2,
    maxBodyBytes = 10 * 2 ** 20,
    userAgent = `purge-${api.name}`,
  } = options;
  const headers = checkHeaders(api, options.headers, refuse);
  return {
    api,
    options,
    ...resolveTarget(api, options, refuse),
    fetch:
      (fetch as Settings["fetch"] | undefined) ??
      ((request) => globalThis.fetch(request, { __proto__: null } as object)),
    timeoutMs: readCount(timeoutMs, "timeoutMs", 1, refuse),
    retries: readCount(retries, "retries", 0, refuse),
    maxBodyBytes: readCount(maxBodyBytes, "maxBodyBytes", 0, refuse),
    headers: isBrowser() ? headers : [...checkHeaders(api, { "user-agent": userAgent }, refuse), ...headers],
  };
}

/** A number of milliseconds, bytes or times, not below `least`. */
export function readCount(value: unknown, option: string, least: number, refuse: Refuse): number {
  if (typeof value !== "number" || !(value >= least))
    refuse("invalid-option", `${option} must be a number, ${least} or more`);
  return Math.min(value as number, longest);
}
