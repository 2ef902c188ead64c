import type { BoundRow } from "./call.ts";
import { createHttp, type Http } from "./http.ts";
import { bare, deepBare } from "./own.ts";
import { perform } from "./perform.ts";
import { resolveSettings } from "./settings.ts";
import type { Api, Row } from "./table.ts";
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
  const settings = resolveSettings(deepBare(api), options);
  const rows = Object.entries(settings.api.operations).map(([operation, row]) => [operation, withRule(row)] as const);
  const methods = rows.map(([operation, row]) => [
    operation,
    (input?: object, options?: object) =>
      perform(settings, operation, row, input, options).then(toResult).catch(toFailure),
  ]);
  return Object.freeze({ ...Object.fromEntries(methods), http: createHttp(settings, rows) }) as C;
}

function withRule(row: Row): BoundRow {
  const { path = {}, query = {}, header = {} } = bare(row.params);
  return deepBare({
    ...row,
    rule: {
      members: {
        path: { members: path },
        query: { members: query },
        header: { members: header },
        body: row.body ?? {},
      },
    },
  });
}
