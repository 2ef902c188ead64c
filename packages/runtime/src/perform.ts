import { type Call, failure, type NamedRow, type Running, type Settings } from "./call.ts";
import { checkHeaders } from "./check-headers.ts";
import { checkInput } from "./check-input.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { type Answer, exchange } from "./exchange.ts";
import { bare, deepBare } from "./own.ts";
import { isPurgeError } from "./purge-error.ts";
import type { AnyResult } from "./result.ts";
import { readCount } from "./settings.ts";
import { toFailure, toResult } from "./to-result.ts";
import { writeBody, writePath, writeQuery } from "./write-request.ts";

/** What a call came to, its bytes, and where openapi-fetch was asked, the response as it hands it out. */
export interface Performed extends Partial<Answer> {
  readonly result: AnyResult;
  readonly response?: Response;
}

/** Does one call, from the check of its input to the verdict over its answer. */
export async function perform(
  settings: Settings,
  row: NamedRow,
  given: object | undefined,
  options: object | undefined,
  middleware?: unknown,
): Promise<Performed> {
  const { path, query, header, body }: Partial<Call["input"]> = bare(given);
  const more: Record<string, unknown> = bare(options as Record<string, unknown>);
  const input = { path: bare(path as object), query: bare(query as object), header, body };
  const call: Call & Partial<Deadline> = {
    settings,
    row,
    input,
    secrets: [],
    attempts: 0,
    uncertain: false,
    open: false,
    refuse(code, place) {
      throw failure(call, "refused", code, `nothing was sent, check ${place} (${code})`);
    },
  };
  try {
    const rule = bare({ members: row.input ?? {} });
    checkInput(input, rule, "", call.refuse);
    if (body && /json|\*/.test(row.type ?? "")) {
      // what is checked is also what is written: no getter and no `toJSON` comes between
      input.body = deepBare(body);
      checkInput(input, rule, "", call.refuse);
    }
    const timeoutMs = readCount(more, "timeoutMs", settings.timeoutMs, 1, call.refuse);
    const deadline = startDeadline(timeoutMs, more.signal as AbortSignal | undefined, (kind, cause) =>
      failure(call, kind, kind, "no whole answer came in time", { cause }),
    );
    const running = Object.assign(call, deadline);
    const answer = await deadline.race(ask(running, more.headers, middleware));
    return { ...answer, result: toResult(call, answer) };
  } catch (error) {
    const cause = { cause: error };
    const known = isPurgeError(error)
      ? error
      : failure(call, "refused", "caller-failed", "see the cause, thrown by what the caller passed", cause);
    return { result: toFailure(known) };
  } finally {
    call.close?.();
  }
}

async function ask(call: Running, given: unknown, middleware: unknown): Promise<Answer & { response?: Response }> {
  const { row, settings, input, refuse } = call;
  const url = settings.base + writePath(row, input.path);
  if (new URL(url).href !== url) refuse("bent-request", "path");
  const body = row.type && input.body;
  const headers: Record<string, string> = {
    ...settings.headers,
    ...checkHeaders(settings.api, given, refuse),
    ...checkHeaders(settings.api, input.header, refuse),
  };
  if (row.type && body !== undefined && !(body instanceof FormData)) headers["content-type"] = row.type;
  if (settings.observed || middleware) return await observe(call, url, headers, body, middleware ?? []);
  const query = writeQuery(row, input.query as object);
  return await exchange(call, query ? `${url}?${query}` : url, headers, writeBody(row, body));
}

/** By way of openapi-fetch, where its middleware sees the request before it is signed, and the answer. */
async function observe(
  call: Running,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
  middleware: unknown,
): Promise<Answer & { response: Response }> {
  const { row, settings, input } = call;
  let bytes: Answer["bytes"] | undefined;
  let handed: Response | undefined;
  const { data, error, response } = await settings.core.request(
    row.method as never,
    row.path as never,
    {
      // every member that openapi-fetch reads, so that none is read from a prototype
      baseUrl: "",
      Request,
      fetch: async (request: Request) => {
        const sameUrl = request.url.split(/[?#]/)[0] === url;
        if (request.method !== row.method || !sameUrl) call.refuse("bent-request", "the middleware");
        const isText = /json|text|urlenc/.test(row.type ?? "");
        const sent = request.body && row.type && (await (isText ? request.text() : request.arrayBuffer()));
        const answer = await exchange(call, request.url, Object.fromEntries(request.headers), sent || undefined);
        const { status } = answer;
        if (status > 599) throw failure(call, "unexpected-status", "unexpected-status", "no such status", { status });
        bytes = answer.bytes;
        handed = new Response(bytes.length ? bytes : null, answer);
        return handed;
      },
      headers,
      params: input,
      parseAs: "stream",
      pathSerializer: () => url,
      querySerializer: (query: object) => writeQuery(row, query),
      bodySerializer: (value: object) => writeBody(row, value),
      middleware,
      body,
    } as never,
  );
  if (!bytes || response !== handed) {
    // a middleware answered in the vendor's place
    const text = typeof error === "string" ? error : error && JSON.stringify(error);
    bytes = new Uint8Array(await new Response(text ?? (data as BodyInit | undefined)).arrayBuffer());
  }
  return { status: response.status, headers: response.headers, bytes, response };
}
