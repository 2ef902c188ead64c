import type { Middleware } from "openapi-fetch";
import { type Call, failure, type NamedRow, type Running, type Settings } from "./call.ts";
import { checkHeaders } from "./check-headers.ts";
import { checkInput } from "./check-input.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { type Answer, exchange } from "./exchange.ts";
import { observe } from "./observe.ts";
import { bare, deepBare } from "./own.ts";
import { isPurgeError } from "./purge-error.ts";
import type { AnyResult } from "./result.ts";
import { readCount } from "./settings.ts";
import { toFailure, toResult } from "./to-result.ts";
import { writeBody, writePath, writeQuery } from "./write-request.ts";

/** What a call came to, its bytes, and where middleware or `http` asked for it, the response. */
export interface Performed extends Partial<Answer> {
  readonly result: AnyResult;
  readonly response?: Response;
}

/** What `http` asks for besides a result. */
export interface Asked {
  readonly middleware: readonly Middleware[];
  readonly parseAs: unknown;
}

/** Does one call, from the check of its input to the verdict over its answer. */
export async function perform(
  settings: Settings,
  row: NamedRow,
  given: object | undefined,
  options: object | undefined,
  asked?: Asked,
): Promise<Performed> {
  const { path, query, header, body }: Partial<Call["input"]> = bare(given);
  const more: Record<string, unknown> = bare(options as Record<string, unknown>);
  const input = { path: bare(path as object), query: bare(query as object), header, body };
  const call: Call & Partial<Deadline> = {
    ...settings,
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
    const rule = { members: row.input ?? {} };
    checkInput(input, rule, "", call.refuse);
    if (body && /json|\*/.test(row.type ?? "")) {
      // what is checked is also what is written: no getter and no `toJSON` comes between
      input.body = deepBare(body);
      checkInput(input, rule, "", call.refuse);
    }
    const timeoutMs = readCount(more.timeoutMs ?? settings.timeoutMs, 1, "timeoutMs", call.refuse);
    const deadline = startDeadline(timeoutMs, more.signal as AbortSignal | undefined, (kind, cause) =>
      failure(call, kind, kind, "no whole answer came in time", cause),
    );
    const answer = await deadline.race(ask(Object.assign(call, deadline), more.headers, asked));
    return { ...answer, result: toResult(call, answer) };
  } catch (error) {
    const known = isPurgeError(error)
      ? error
      : failure(call, "refused", "caller-failed", "see the cause, thrown by what the caller passed", error);
    return { result: toFailure(known) };
  } finally {
    call.close?.();
  }
}

async function ask(call: Running, given: unknown, asked?: Asked): Promise<Answer & { response?: Response }> {
  const { api, base, row, input, refuse } = call;
  const place = base + writePath(row, input.path);
  if (new URL(place).href !== place) refuse("bent-request", "path");
  const query = writeQuery(row, input.query as object);
  const headers: Record<string, string> = {
    ...call.headers,
    ...checkHeaders(api, given, refuse),
    ...checkHeaders(api, input.header, refuse),
  };
  const body = row.type && writeBody(row, input.body);
  if (row.type && body !== undefined && !(body instanceof FormData)) headers["content-type"] = row.type;
  const unsigned = { url: query ? `${place}?${query}` : place, headers, body };
  const middleware = [...call.middleware, ...(asked?.middleware ?? [])];
  return asked || middleware[0] ? observe(call, unsigned, middleware, asked?.parseAs) : exchange(call, unsigned);
}
