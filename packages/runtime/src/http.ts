import type { FetchResponse, Middleware, ParamsOption, ParseAs, RequestBodyOption } from "openapi-fetch";
import { type Groups, refuser, type Settings } from "./call.ts";
import type { CallOptions } from "./options.ts";
import { own } from "./own.ts";
import { type Engine, perform } from "./perform.ts";
import type { Row } from "./table.ts";
import { toResult } from "./to-result.ts";
import { toError } from "./unwrap.ts";

type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";
type PathsWith<Paths, M extends Method> = {
  [P in keyof Paths]: Paths[P] extends { [K in M]: object } ? P : never;
}[keyof Paths];
type At<Paths, P extends keyof Paths, M extends Method> = Paths[P] extends { [K in M]: infer O } ? O : never;

/** What one call of `http` takes: openapi-fetch's own groups, without what could undo the guards. */
export type HttpInit<O> = ParamsOption<O> &
  RequestBodyOption<O> &
  Omit<CallOptions, "headers"> & {
    readonly headers?: HeadersInit;
    readonly parseAs?: ParseAs;
    readonly querySerializer?: (query: never) => string;
    readonly bodySerializer?: (body: never) => BodyInit;
    readonly middleware?: readonly Middleware[];
    readonly baseUrl?: never;
    readonly fetch?: never;
    readonly Request?: never;
    readonly pathSerializer?: never;
    readonly redirect?: never;
  };
// biome-ignore lint/complexity/noBannedTypes: asks whether nothing is required
type Arguments<Init> = {} extends Init ? [init?: Init] : [init: Init];
type Answer<O, Init> =
  O extends Record<string | number, unknown> ? FetchResponse<O, Init, `${string}/${string}`> : never;

/** One method of `http`. Throws a `PurgeError` for everything that is no answer, and for `not-done`. */
export type HttpCall<Paths, M extends Method> = <P extends PathsWith<Paths, M>, Init extends HttpInit<At<Paths, P, M>>>(
  path: P,
  ...init: Arguments<HttpInit<At<Paths, P, M>>> & [Init?]
) => Promise<Answer<At<Paths, P, M>, Init>>;

/** openapi-fetch over the same sealed transport. */
export interface Http<Paths> {
  readonly request: <M extends Method, P extends PathsWith<Paths, M>, Init extends HttpInit<At<Paths, P, M>>>(
    method: M,
    path: P,
    ...init: Arguments<HttpInit<At<Paths, P, M>>> & [Init?]
  ) => Promise<Answer<At<Paths, P, M>, Init>>;
  readonly GET: HttpCall<Paths, "get">;
  readonly PUT: HttpCall<Paths, "put">;
  readonly POST: HttpCall<Paths, "post">;
  readonly DELETE: HttpCall<Paths, "delete">;
  readonly OPTIONS: HttpCall<Paths, "options">;
  readonly HEAD: HttpCall<Paths, "head">;
  readonly PATCH: HttpCall<Paths, "patch">;
  readonly TRACE: HttpCall<Paths, "trace">;
  /** Adds middleware. It never sees a credential, and cannot change origin, method or path. */
  readonly use: (...middleware: Middleware[]) => void;
  /** Removes middleware. */
  readonly eject: (...middleware: Middleware[]) => void;
}

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/** Builds `http` for a client. */
export function createHttp(settings: Settings, engine: Engine): Http<never> {
  const request = (method: string, path: string, init?: Groups) =>
    call(settings, engine, method.toUpperCase(), path, init);
  const verbs = methods.map((method) => [method, (path: string, init?: Groups) => request(method, path, init)]);
  return Object.freeze({
    ...Object.fromEntries(verbs),
    request,
    use: (...middleware: Middleware[]) => {
      engine.core.use(...middleware);
      engine.observed = true;
    },
    eject: engine.core.eject,
  });
}

async function call(settings: Settings, engine: Engine, method: string, path: string, init?: Groups): Promise<object> {
  const found = Object.entries(settings.api.operations).find(([, row]) => row.method === method && row.path === path);
  const [operation, row] = found ?? ["http", { method, path, answers: {} } as unknown as Row];
  const caller = { settings, operation, row };
  if (!found) refuser(caller)("unknown-path", "no operation of this client has this method and path");
  const input = { ...(own(init, "params") as object), body: own(init, "body") };
  const extras = {
    middleware: own(init, "middleware"),
    querySerializer: own(init, "querySerializer"),
    bodySerializer: own(init, "bodySerializer"),
  };
  const performed = await perform(engine, caller, input, init, extras);
  const result = toResult(performed);
  const { response, bytes, headers } = performed;
  if (!result.ok) {
    if (result.kind !== "http" && result.kind !== "unexpected-status") throw toError(result, operation);
    return { error: result.error, response };
  }
  const parseAs = own(init, "parseAs") as ParseAs | undefined;
  if (!parseAs || parseAs === "json") return { data: result.data, response };
  const again = new Response(bytes, { headers });
  return { data: parseAs === "stream" ? again.body : await again[parseAs](), response };
}
