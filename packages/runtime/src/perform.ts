import { type BoundRow, type Call, failure, refuser, type Settings } from "./call.ts";
import { checkHeaders } from "./check-headers.ts";
import { checkInput } from "./check-input.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { type Answer, exchange } from "./exchange.ts";
import { own } from "./own.ts";
import { isPurgeError } from "./purge-error.ts";
import { readCount } from "./settings.ts";
import { writeBody, writePath, writeQuery } from "./write-request.ts";

/** The answer of a call, and where openapi-fetch was asked, the response as it hands it out. */
export interface Performed extends Answer {
  readonly call: Call;
  readonly response?: Response;
}

/** Does one call, from the check of its input to the bytes of its answer. Throws a `PurgeError` when there is none. */
export async function perform(
  settings: Settings,
  operation: string,
  row: BoundRow,
  given: object | undefined,
  options: object | undefined,
  middleware?: unknown,
): Promise<Performed> {
  const group = (name: string) => own(given, name) ?? {};
  const body = own(given, "body");
  const input = { path: group("path"), query: group("query"), header: group("header"), body };
  const call: Call = { settings, operation, row, input, secrets: [], attempts: 0, uncertain: false, open: false };
  let deadline: Deadline | undefined;
  try {
    const refuse = refuser(call);
    checkInput(input, row.rule, "", refuse);
    if (/json/.test(row.body?.type ?? "") && body !== undefined) {
      // checked again as it will be written: no getter and no `toJSON` comes between
      input.body = JSON.parse(JSON.stringify(body) ?? "null");
      checkInput(input, row.rule, "", refuse);
    }
    const timeoutMs = readCount(own(options, "timeoutMs") ?? settings.timeoutMs, "timeoutMs", 1, refuse);
    deadline = startDeadline(timeoutMs, own(options, "signal") as AbortSignal | undefined, (kind, cause) =>
      failure(call, kind, kind, "there was no whole answer in time", { cause }),
    );
    return await deadline.race(ask(call, deadline, writeHeaders(call, own(options, "headers")), middleware));
  } catch (error) {
    if (isPurgeError(error)) throw error;
    throw failure(call, "refused", "caller-failed", "something that the caller passed threw an error", {
      cause: error,
    });
  } finally {
    deadline?.close();
  }
}

async function ask(
  call: Call,
  deadline: Deadline,
  headers: Readonly<Record<string, string>>,
  middleware: unknown,
): Promise<Performed> {
  const { row, settings, input } = call;
  const url = settings.base + writePath(row, input.path);
  if (new URL(url).href !== url) refuser(call)("bent-request", "path");
  const body = row.body && input.body;
  if (settings.observed || middleware) return await observe(call, deadline, url, headers, body, middleware ?? []);
  const query = writeQuery(row, input.query as object);
  const request = { url: query ? `${url}?${query}` : url, headers, body: writeBody(row, body) };
  return { ...(await exchange(call, deadline, request)), call };
}

/** By way of openapi-fetch, where its middleware sees the request before it is signed, and the answer. */
async function observe(
  call: Call,
  deadline: Deadline,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
  middleware: unknown,
): Promise<Performed> {
  const { row, settings } = call;
  let answer: Answer | undefined;
  let handed: Response | undefined;
  const { data, error, response } = await settings.core.request(
    row.method as never,
    row.path as never,
    {
      // every member that openapi-fetch reads, so that none is read from a prototype
      baseUrl: "",
      Request: undefined,
      fetch: async (request: Request) => {
        const sameUrl = request.url.split(/[?#]/)[0] === url;
        if (request.method !== row.method || !sameUrl) refuser(call)("bent-request", "the middleware");
        const sent =
          row.body && request.body
            ? await (/json|text|urlenc/.test(row.body.type) ? request.text() : request.arrayBuffer())
            : undefined;
        answer = await exchange(call, deadline, {
          url: request.url,
          headers: Object.fromEntries(request.headers),
          body: sent,
        });
        const { status, headers, bytes } = answer;
        if (status > 599) throw failure(call, "unexpected-status", "unexpected-status", "no such status", { status });
        handed = new Response(bytes.length ? bytes : null, { status, headers });
        return handed;
      },
      headers,
      params: call.input,
      parseAs: "stream",
      pathSerializer: () => url,
      querySerializer: (query: object) => writeQuery(row, query),
      bodySerializer: (value: object) => writeBody(row, value),
      middleware,
      body,
    } as never,
  );
  if (answer && response === handed) return { ...answer, call, response };
  // a middleware answered in the vendor's place
  const text = typeof error === "string" ? error : error && JSON.stringify(error);
  const bytes = new Uint8Array(await new Response(text ?? (data as BodyInit | undefined)).arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, call, response };
}

function writeHeaders(call: Call, given: unknown): Record<string, string> {
  const { settings, row, input } = call;
  const refuse = refuser(call);
  const headers: Record<string, string> = { accept: "application/json, */*;q=0.5" };
  if (row.body && input.body !== undefined && !(input.body instanceof FormData))
    headers["content-type"] = row.body.type;
  const callers = [given, input.header].flatMap((each) => checkHeaders(settings.api, each, refuse));
  return Object.assign(headers, Object.fromEntries([...settings.headers, ...callers]));
}
