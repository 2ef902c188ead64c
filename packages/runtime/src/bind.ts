import { createHttp, type Http } from "./http.ts";
import { deepBare } from "./own.ts";
import { perform } from "./perform.ts";
import { resolveSettings } from "./settings.ts";
import type { Api } from "./table.ts";

/** What every client has beside its operations. */
export interface Client<Paths> {
  /** What openapi-fetch offers, typed by the specification's paths, over the same sealed transport. */
  readonly http: Http<Paths>;
}

/**
 * Makes a client out of a table: one method per operation, and `http`.
 * Throws a `PurgeError` of kind `refused` when an option is missing or cannot be used.
 */
export function bind<C>(api: Api, options: object): C {
  const settings = resolveSettings(deepBare(api), options);
  const rows = Object.entries(settings.api.operations).map(([operation, row]) => Object.assign(row, { operation }));
  const methods = rows.map((row) => [
    row.operation,
    (input?: object, more?: object) => perform(settings, row, () => [input, more]),
  ]);
  return Object.freeze({ ...Object.fromEntries(methods), http: createHttp(settings, rows) }) as C;
}
