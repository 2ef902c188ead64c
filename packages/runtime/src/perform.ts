import type { Client as FetchClient } from "openapi-fetch";
import { type Answer, type Call, type Caller, failure, type Groups, refuser } from "./call.ts";
import { checkHeaders } from "./check-headers.ts";
import { checkInput } from "./check-input.ts";
import { Ended, startDeadline } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import type { CallOptions } from "./options.ts";
import { own } from "./own.ts";
import { isPurgeError, type PurgeError } from "./purge-error.ts";
import { TooLarge } from "./read-body.ts";
import { redact, textsOf } from "./redact.ts";
import { readCount } from "./settings.ts";
import type { Row } from "./table.ts";
import { writeBody, writePath, writeQuery } from "./write-request.ts";

/** openapi-fetch, and whether a middleware listens. */
export interface Engine {
  readonly core: FetchClient<object>;
  observed: boolean;
}

/** What a call of openapi-fetch's own may add. */
export type Extras = Readonly<Record<"middleware" | "querySerializer" | "bodySerializer", unknown>>;

/** The answer of a call, and the response as openapi-fetch hands it out. */
export interface Performed extends Answer {
  readonly call: Call;
  readonly response: Response;
}

/** Does one call, from the check of its input to the bytes of its answer. Throws a `PurgeError` when there is none. */
export async function perform(
  engine: Engine,
  caller: Pick<Caller, "settings" | "operation" | "row">,
  input: Groups | undefined,
  options: object | undefined,
  extras?: Extras,
): Promise<Performed> {
  let call: Call | undefined;
  try {
    call = open(caller, input, options);
    return await call.deadline.race(ask(call, engine, options, extras));
  } catch (error) {
    throw toPurgeError(error, call ?? caller);
  } finally {
    call?.deadline.close();
  }
}

/** Checks everything that can be checked before anything is sent. */
function open(caller: Caller, input: Groups | undefined, options: object | undefined): Call {
  const { settings, row } = caller;
  const refuse = refuser(caller);
  checkInput(row, input, refuse);
  const url = settings.base + writePath(row, own(input, "path"));
  if (new URL(url).href !== url) refuse("bent-request", "the URL would be another one once it is parsed");
  const timeoutMs = own(options as CallOptions, "timeoutMs") ?? settings.timeoutMs;
  const deadline = startDeadline(readCount(timeoutMs, "timeoutMs", 1, refuse), own(options as CallOptions, "signal"));
  return { ...caller, input, deadline, url, secrets: [], attempts: 0, uncertain: false, open: false };
}

async function ask(call: Call, engine: Engine, options: object | undefined, extras?: Extras): Promise<Performed> {
  const { row, input } = call;
  const observed = engine.observed || extras !== undefined;
  let answer: Answer | undefined;
  let handed: Response | undefined;
  const { data, error, response } = await engine.core.request(
    row.method.toLowerCase() as never,
    row.path as never,
    {
      // every member that openapi-fetch reads, so that none is read from a prototype
      baseUrl: "",
      Request: undefined,
      fetch: async (request: Request) => {
        answer = await exchange(call, request);
        handed = observed ? toResponse(answer) : new Response();
        return handed;
      },
      headers: writeHeaders(call, options),
      params: { path: own(input, "path") ?? {}, query: own(input, "query") },
      parseAs: "stream",
      pathSerializer: () => call.url,
      querySerializer: extras?.querySerializer ?? ((query: unknown) => writeQuery(row, query)),
      bodySerializer: extras?.bodySerializer ?? ((body: unknown) => writeBody(row, body)),
      body: row.body && own(input, "body"),
      middleware: extras?.middleware ?? [],
      signal: call.deadline.signal,
      redirect: "manual",
    } as never,
  );
  if (answer && response === handed) return { ...answer, call, response };
  // a middleware answered in the vendor's place
  const text = typeof error === "string" ? error : error === undefined ? undefined : JSON.stringify(error);
  const bytes = new Uint8Array(await new Response(text ?? (data as unknown as BodyInit | undefined)).arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, call, response };
}

function writeHeaders({ settings, row, input, ...call }: Call, options: object | undefined): Headers {
  const refuse = refuser({ settings, row, ...call });
  const given = own(options, "headers");
  const body = own(input, "body");
  const headers = new Headers();
  if (wantsJson(row)) headers.set("accept", "application/json");
  if (row.body && body !== undefined && !(body instanceof FormData)) headers.set("content-type", row.body.type);
  for (const each of [
    settings.headers,
    checkHeaders(settings.api, given, refuse),
    checkHeaders(settings.api, own(input, "header"), refuse),
  ]) {
    for (const [name, value] of each) headers.set(name, value);
  }
  return headers;
}

/** Whether JSON is all that the vendor declares for a success. */
function wantsJson(row: Row): boolean {
  const answers = Object.entries(row.answers);
  return (
    answers.some(([, media]) => /json/.test(media)) &&
    !answers.some(([status, media]) => status[0] === "2" && /text|blob/.test(media))
  );
}

function toResponse({ status, headers, bytes }: Answer): Response {
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : bytes, { status, headers });
}

function toPurgeError(error: unknown, caller: Caller): PurgeError {
  if (isPurgeError(error)) return error;
  const cause = redact(error instanceof Ended ? error.cause : error, [
    ...(caller.secrets ?? []),
    ...textsOf(caller.input),
  ]);
  if (error instanceof Ended) {
    return failure(
      caller,
      error.kind,
      error.kind,
      error.kind === "timeout" ? "no whole answer within timeoutMs" : "the caller's signal ended the call",
      { cause },
    );
  }
  if (error instanceof TooLarge)
    return failure(caller, "decode", "body-too-large", "the body is larger than maxBodyBytes");
  return failure(caller, "refused", "caller-failed", "a function or a value that the caller passed threw", { cause });
}
