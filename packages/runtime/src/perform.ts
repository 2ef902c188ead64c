import type { Middleware, ParseAs } from "openapi-fetch";
import { type Call, callerFailed, failure, type Groups, type NamedRow, type Running, type Settings } from "./call.ts";
import { checkHeaders } from "./check-headers.ts";
import { checkInput } from "./check-input.ts";
import { type EndKind, withDeadline } from "./deadline.ts";
import { type Answer, exchange } from "./exchange.ts";
import { type Observed, observe } from "./observe.ts";
import { bare, deepBare, own } from "./own.ts";
import type { PurgeError } from "./purge-error.ts";
import type { AnyResult } from "./result.ts";
import { readCount } from "./settings.ts";
import type { Member } from "./table.ts";
import { toFailure, toResult } from "./to-result.ts";
import { writeBody, writePath, writeQuery } from "./write-request.ts";

/** What `http` asks for besides a result. */
export interface Asked {
  readonly middleware?: readonly Middleware[];
  readonly parseAs?: ParseAs;
  /** Where the answer is noted that the result was made of. */
  answer?: Observed;
}

/** Does one call, from the check of its input to the verdict over its answer. `read` gets at what the caller gave. */
export async function perform(
  settings: Settings,
  row: NamedRow,
  read: () => readonly [input?: object | undefined, options?: object | undefined, asked?: Asked],
): Promise<AnyResult> {
  const call: Call = {
    ...settings,
    row,
    input: {},
    secrets: [],
    errors: [],
    outcome: undefined,
    attempts: 0,
    uncertain: false,
    open: false,
    refuse(code: string, place: string): never {
      throw failure(call, "refused", code, `not sent, check ${place} (${code})`);
    },
  };
  try {
    const [given, options, asked] = read();
    const more: Record<string, unknown> = bare(options as Record<string, unknown>);
    call.input = takeInput(call, given);
    const timeoutMs = readCount(more.timeoutMs ?? settings.timeoutMs, 1, "timeoutMs", call.refuse);
    const toError = (kind: EndKind, cause: unknown) =>
      failure(call, kind, kind, `no answer before ${kind === "timeout" ? "timeoutMs" : "the signal"}`, cause);
    call.outcome = withDeadline(call, timeoutMs, more.signal as AbortSignal | undefined, toError, (running) =>
      ask(running, more.headers, asked),
    );
    const answer = await call.outcome;
    if (asked) asked.answer = answer as Observed;
    return toResult(call, answer);
  } catch (error) {
    const known = call.errors.includes(error) ? (error as PurgeError) : callerFailed(call, error);
    return toFailure(known);
  }
}

/** A copy of what the caller gave, checked: what is checked is also what is written, no getter comes between. */
function takeInput({ api, row, refuse }: Call, given: object | undefined): Groups {
  const { path, query, header, body }: Groups = bare(given);
  const input = { path: { ...(path as object) }, query: { ...(query as object) }, header, body };
  for (const group in row.input)
    checkInput(own(input, group), row.input[group as keyof Groups] as Member, group, refuse);
  if (body && row.type) api.parts?.checkBody?.(row.type, body, refuse);
  if (body && /json|\*|urlenc/.test(row.type ?? "")) {
    // as `toJSON` has it
    input.body = deepBare(JSON.parse(JSON.stringify(body)));
    checkInput(input.body, bare(row.input?.body), "body", refuse);
  }
  return { ...input, header: checkHeaders(api, header, refuse) };
}

function ask(call: Running, given: unknown, asked?: Asked): Promise<Answer> {
  const { api, base, row, input, refuse } = call;
  // Node's fetch would hand it the signed request
  if ("dispatcher" in {}) refuse("polluted-prototype", "Object.prototype");
  const place = base + writePath(row, input.path);
  if (new URL(place).href !== place) refuse("bent-request", "path");
  const query = writeQuery(call, input.query as object);
  const headers: Record<string, string> = {
    ...call.headers,
    ...checkHeaders(api, given, refuse),
    ...(input.header as object),
  };
  const body = row.type && writeBody(call, input.body);
  if (row.type && body !== undefined && !(body instanceof FormData)) headers["content-type"] = row.type;
  const unsigned = { url: query ? `${place}?${query}` : place, headers, body };
  const middleware = [...call.middleware, ...(asked?.middleware ?? [])];
  return asked || middleware.length > 0
    ? observe(call, unsigned, middleware, asked?.parseAs)
    : exchange(call, unsigned);
}
