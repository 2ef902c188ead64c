import type { FetchResponse, Middleware, ParamsOption, ParseAs, RequestBodyOption } from "openapi-fetch";
import type { CallOptions } from "./options.ts";

type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";
type PathsWith<Paths, M extends Method> = {
  [P in keyof Paths]: Paths[P] extends { [K in M]: object } ? P : never;
}[keyof Paths];
type At<Paths, P extends keyof Paths, M extends Method> = Paths[P] extends { [K in M]: infer O } ? O : never;

/** What one call takes: openapi-fetch's own options and ours, without those that could undo the guards. */
export type FetchCallInit<O> = ParamsOption<O> &
  RequestBodyOption<O> &
  CallOptions & {
    readonly parseAs?: ParseAs;
    readonly middleware?: readonly Middleware[];
    readonly baseUrl?: never;
    readonly fetch?: never;
    readonly Request?: never;
    readonly redirect?: never;
    readonly querySerializer?: never;
    readonly bodySerializer?: never;
    readonly pathSerializer?: never;
  };
// biome-ignore lint/complexity/noBannedTypes: asks whether nothing is required
type Arguments<Init> = {} extends Init ? [init?: Init] : [init: Init];
type Answer<O, Init> =
  O extends Record<string | number, unknown> ? FetchResponse<O, Init, `${string}/${string}`> : never;

/** One method of the client. Throws a `PurgeError` for everything that is no HTTP response, and for `not-done`. */
export type FetchCall<Paths, M extends Method> = <
  P extends PathsWith<Paths, M>,
  Init extends FetchCallInit<At<Paths, P, M>>,
>(
  path: P,
  ...init: Arguments<FetchCallInit<At<Paths, P, M>>> & [Init?]
) => Promise<Answer<At<Paths, P, M>, Init>>;

/** openapi-fetch's client, over the sealed transport. */
export interface FetchClient<Paths> {
  request: <M extends Method, P extends PathsWith<Paths, M>, Init extends FetchCallInit<At<Paths, P, M>>>(
    method: M,
    path: P,
    ...init: Arguments<FetchCallInit<At<Paths, P, M>>> & [Init?]
  ) => Promise<Answer<At<Paths, P, M>, Init>>;
  GET: FetchCall<Paths, "get">;
  PUT: FetchCall<Paths, "put">;
  POST: FetchCall<Paths, "post">;
  DELETE: FetchCall<Paths, "delete">;
  OPTIONS: FetchCall<Paths, "options">;
  HEAD: FetchCall<Paths, "head">;
  PATCH: FetchCall<Paths, "patch">;
  TRACE: FetchCall<Paths, "trace">;
  /** Adds middleware. It never sees a credential, and cannot change origin, method, path or body. */
  use: (...middleware: Middleware[]) => void;
  /** Removes middleware. */
  eject: (...middleware: Middleware[]) => void;
}
