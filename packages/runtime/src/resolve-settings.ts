import type { Api } from "./api.ts";
import { refuse } from "./call-error.ts";
import { checkCredential } from "./check-credential.ts";
import { checkHeaders } from "./check-headers.ts";
import { quoteName } from "./check-value.ts";
import { didYouMean } from "./closest.ts";
import { copyOwn, isPlainObject } from "./copy-own.ts";
import { describeValue } from "./describe-value.ts";
import { fetchOnce } from "./fetch-once.ts";
import { clientOptions } from "./option-names.ts";
import type { BaseOptions } from "./options.ts";
import { textsOf } from "./redact-error.ts";
import { refuseValue } from "./refuse-value.ts";
import { resolveServer, type Target } from "./resolve-server.ts";
import { type Subscribe, shareSignals } from "./share-signals.ts";

/** A client's options after every default is resolved. */
export interface Settings extends Target {
  readonly api: Api;
  /** By scheme, as the caller gave them. */
  readonly credentials: Readonly<Record<string, unknown>>;
  readonly fetch: NonNullable<BaseOptions["fetch"]>;
  /** What every request is made with, whatever the `fetch`. */
  readonly init: object;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly maxBodyBytes: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly onAttempt: BaseOptions["onAttempt"];
  readonly subscribe: Subscribe;
  /** Every form of the fixed credentials, which no error may show. */
  readonly hidden: readonly string[];
}

/**
 * For the `fetch` of Next.js, which would answer a second deletion from its cache where a page sets `revalidate` or
 * `fetchCache`. `revalidate` is documented, but `fetchCache` can overrule it; `internal` is not, and nothing can.
 */
const uncached = { internal: true, revalidate: 0 };

/** Resolves every default of a client, once. Throws a `CallError` that names the option. */
export function resolveSettings(api: Api, given: unknown): Settings {
  const schemes = Object.keys(api.schemes);
  if (given !== undefined && !isPlainObject(given)) {
    refuseValue("invalid-option", "options", `a plain object such as { ${schemes[0] ?? "baseUrl"}: … }`, given);
  }
  const options = copyOwn(given);
  refuseUnknownOption(options, [...clientOptions, ...schemes, ...Object.keys(api.variables ?? {})]);
  const target = resolveServer(api, options);
  const credentials = copyOwn(Object.fromEntries(schemes.map((name) => [name, options[name]])));
  for (const name of schemes) checkCredential(api, name, credentials[name]);
  // browsers and their workers say `Mozilla`, as no server runtime does
  const isBrowser = `${globalThis.navigator?.userAgent}`.startsWith("Mozilla");
  const agent = isBrowser ? undefined : (options.userAgent ?? `purge-${api.name}`);
  return {
    api,
    ...target,
    credentials,
    fetch: (readFunction(options, "fetch") as BaseOptions["fetch"]) ?? fetchOnce,
    init: isBrowser ? { credentials: "omit", cache: "no-store" } : { next: uncached },
    timeoutMs: readCount(options.timeoutMs ?? 30_000, 1, "timeoutMs"),
    retries: readCount(options.retries ?? 2, 0, "retries"),
    maxBodyBytes: readCount(options.maxBodyBytes ?? 10 * 2 ** 20, 0, "maxBodyBytes"),
    headers: {
      accept: "application/json, */*;q=0.5",
      ...checkHeaders(api, { "user-agent": agent }),
      ...checkHeaders(api, options.headers),
    },
    onAttempt: readFunction(options, "onAttempt") as BaseOptions["onAttempt"],
    subscribe: shareSignals(),
    hidden: textsOf(credentials),
  };
}

/** Refuses an option that doesn't exist: `maxRetries: 0` would be ignored, and calls retried. */
export function refuseUnknownOption(options: Readonly<Record<string, unknown>>, known: readonly string[]): void {
  const name = Object.keys(options).find((each) => options[each] !== undefined && !known.includes(each));
  if (name === undefined) return;
  const hint = didYouMean(name, known) || ` The options are ${known.join(", ")}.`;
  refuse("invalid-option", `there is no option ${quoteName(name)}.${hint}`);
}

/** A number of milliseconds, bytes or times, at least `least`; cut to what a timer can hold. */
export function readCount(count: unknown, least: number, name: string): number {
  return typeof count === "number" && count >= least
    ? Math.min(count, 2 ** 31 - 1)
    : refuse("invalid-option", `${name} must be a number of at least ${least}, but is ${describeCount(count)}.`);
}

const describeCount = (count: unknown): string => (typeof count === "number" ? `${count}` : describeValue(count));

function readFunction(options: Readonly<Record<string, unknown>>, name: string): unknown {
  const value = options[name];
  if (value == null || typeof value === "function") return value ?? undefined;
  return refuseValue("invalid-option", name, "a function", value);
}
