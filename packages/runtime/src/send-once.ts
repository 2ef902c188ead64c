import type { Operation } from "./api.ts";
import { bodiless } from "./bodiless.ts";
import { CallError } from "./call-error.ts";
import type { Deadline } from "./deadline.ts";
import { describeValue } from "./describe-value.ts";
import type { Ledger } from "./ledger.ts";
import type { FetchInit, FetchResponse } from "./options.ts";
import type { BodyContent, KeyRedactor } from "./redact-key.ts";
import type { Settings } from "./resolve-settings.ts";
import { runQuietly } from "./run-quietly.ts";
import type { SignedRequest } from "./sign-request.ts";

/** A response that has been read whole. */
export interface ReadResponse extends BodyContent {
  readonly status: number;
  /** By lower-case name, without `set-cookie`; an echoed key is redacted, also in the body. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The beginning of a response. */
export interface ResponseHead {
  readonly response: FetchResponse;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends a request, and waits for the head of its response. Throws a `CallError` for a redirect. */
export async function sendOnce(
  settings: Settings,
  operation: Operation,
  request: SignedRequest,
  deadline: Deadline,
  ledger: Ledger,
  redactor: KeyRedactor,
): Promise<ResponseHead> {
  deadline.check();
  ledger.sending();
  const fetching = settings.fetch(request.url, toInit(settings, operation, request, deadline));
  const response = await deadline.race(fetching, "waiting for the response").catch((error: unknown) => {
    // one that ignores its signal may still answer
    Promise.resolve(fetching).then(drop, () => undefined);
    throw error;
  });
  checkResponse(response, request.url, ledger);
  return { response, status: response.status, headers: readHeaders(response, redactor) };
}

/** What a request is made with, whole and without a prototype: a polluted one would fill in what is left out. */
function toInit(settings: Settings, operation: Operation, request: SignedRequest, deadline: Deadline): FetchInit {
  return {
    __proto__: null,
    method: operation.method,
    headers: request.headers,
    body: request.body,
    redirect: "manual",
    signal: deadline.signal,
    ...settings.init,
  } as object as FetchInit;
}

function checkResponse(response: FetchResponse, asked: string, ledger: Ledger): void {
  const problem = findProblem(response);
  if (problem) {
    const message = `fetch must return a new Response for each request, but returned ${problem}.`;
    throw new CallError("decode", "not-a-response", message);
  }
  const { status, type, redirected, url } = response;
  if (type === "error") throw new TypeError("fetch returned Response.error()");
  ledger.answered(status);
  const isElsewhere = redirected || (url && withoutQuery(url) !== withoutQuery(asked));
  // status 0 is a redirect that a browser hides
  if (isElsewhere || [0, 301, 302, 303, 307, 308].includes(status)) {
    drop(response);
    const message = "the server redirects, and redirects are not followed. Check server or baseUrl.";
    throw new CallError("redirect", "redirect", message, { status });
  }
}

/** Why what a caller's `fetch` returned cannot be read, as happens with fakes and with libraries that imitate `fetch`. */
function findProblem(response: FetchResponse | null | undefined): string | undefined {
  if (!response?.headers) return Object(response) === response ? "an object without headers" : describeValue(response);
  const { status, headers, body, bodyUsed } = response;
  if (bodyUsed) return "one that has been read";
  if (!Number.isInteger(status)) return `one whose status is ${describeValue(status)}, not a number`;
  if (typeof headers[Symbol.iterator] !== "function")
    return `one whose headers are ${describeValue(headers)}, not pairs`;
  const isReadable = body === null || typeof body?.getReader === "function" || bodiless.includes(status);
  return isReadable ? undefined : `one whose body is ${describeValue(body)}, not a ReadableStream`;
}

const withoutQuery = (url: string): string => url.replace(/[?#].*/, "");

function readHeaders({ headers }: FetchResponse, redactor: KeyRedactor): Record<string, string> {
  const all = [...headers].map(([name, value]) => [redactor.text(name.toLowerCase()), redactor.text(value)] as const);
  return Object.fromEntries(all.filter(([name]) => name !== "set-cookie"));
}

/** Cancels a response that is not read. Of a caller's `fetch` it may be anything. */
export function drop(response: FetchResponse): void {
  runQuietly(() => response.body?.cancel());
}
