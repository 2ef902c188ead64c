import createFetchClient from "openapi-fetch";
import type { Groups } from "./call.ts";
import { createHttp, type Http } from "./http.ts";
import { type Engine, perform } from "./perform.ts";
import type { PurgeError } from "./purge-error.ts";
import type { AnyResult } from "./result.ts";
import { resolveSettings } from "./settings.ts";
import type { Api } from "./table.ts";
import { toFailure, toResult } from "./to-result.ts";

/** What every client has beside its operations. */
export interface Client<Paths> {
  /** openapi-fetch, typed by the specification's paths, over the same sealed transport. */
  readonly http: Http<Paths>;
}

/**
 * Makes a client out of a table: one method per operation, and `http`.
 * Throws a `PurgeError` of kind `refused` when an option is missing or cannot be used.
 */
export function bind<C>(api: Api, options: object): C {
  const settings = resolveSettings(api, options);
  // every member that openapi-fetch reads, so that none is read from a prototype
  const core = createFetchClient<object>({
    baseUrl: "",
    Request: undefined,
    fetch: undefined,
    querySerializer: undefined,
    bodySerializer: undefined,
    pathSerializer: undefined,
    headers: undefined,
    requestInitExt: undefined,
  } as never);
  const engine: Engine = { core, observed: false };
  const methods = Object.entries(api.operations).map(([operation, row]) => [
    operation,
    (input?: Groups, options?: object): Promise<AnyResult> =>
      perform(engine, { settings, operation, row }, input, options)
        .then(toResult)
        .catch((error: PurgeError) => toFailure(error)),
  ]);
  return Object.freeze({ ...Object.fromEntries(methods), http: createHttp(settings, engine) }) as C;
}
