import type { FetchResponse, Middleware, ParamsOption, ParseAs, RequestBodyOption } from "openapi-fetch";
import type { NamedRow, Settings } from "./call.ts";
import { hooks, type Observed } from "./observe.ts";
import type { CallOptions } from "./options.ts";
import { bare } from "./own.ts";
import { type Asked, perform } from "./perform.ts";
import { PurgeError } from "./purge-error.ts";
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
    readonly headers?: NonNullable<RequestInit["headers"]>;
    readonly parseAs?: ParseAs;
    readonly middleware?: readonly Middleware[];
    readonly baseUrl?: never;
    readonly fetch?: never;
    readonly Request?: never;
    readonly querySerializer?: never;
    readonly bodySerializer?: never;
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

/** What openapi-fetch offers, over the same sealed transport. */
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

const verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

type Loose = Record<string, unknown>;

/** Builds `http` for a client. */
export function createHttp(settings: Settings, rows: readonly NamedRow[]): Http<never> {
  const { api, middleware: added } = settings;
  const request = async (method: string, path: string, init?: object): Promise<object> => {
    const row = rows.find((each) => each.method === `${method}`.toUpperCase() && each.path === path);
    if (!row) throw new PurgeError("refused", "unknown-path", `${api.name}: no such operation`);
    const asked: Asked = {};
    const result = await perform(settings, row, () => {
      const { params, body, middleware, parseAs = "json" }: Loose = bare(init as never);
      if (!/^(json|text|blob|arrayBuffer|stream)$/.test(`${parseAs}`)) throw new TypeError("parseAs");
      Object.assign(asked, { middleware, parseAs });
      return [{ ...(params as object), body }, init, asked];
    });
    const { response, bytes }: Partial<Observed> = asked.answer ?? {};
    const as = asked.parseAs as ParseAs;
    if (result.ok) {
      const again = new Response(bytes, { __proto__: null, headers: result.headers } as ResponseInit);
      return { data: as === "json" ? result.data : as === "stream" ? again.body : await again[as](), response };
    }
    // a success that nobody declared has no place in openapi-fetch's answers; an error without a body is one as well
    const isAnswer = result.kind === "http" || (result.kind === "unexpected-status" && !response?.ok);
    if (response && isAnswer) return { error: result.error || toError(result), response };
    throw toError(result);
  };
  return Object.freeze({
    ...Object.fromEntries(verbs.map((method) => [method, request.bind(undefined, method)])),
    request,
    use(...given: Middleware[]) {
      for (const each of given.filter(Boolean)) {
        if (!hooks.some((hook) => hook in each)) throw new TypeError(`a middleware has one of ${hooks}`);
        added.push(each);
      }
    },
    eject(...given: Middleware[]) {
      for (const each of given) if (added.includes(each)) added.splice(added.indexOf(each), 1);
    },
  }) as never;
}
