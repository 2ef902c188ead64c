import type { Operation, ResponseKind } from "./api.ts";
import { bodiless } from "./bodiless.ts";
import { CallError } from "./call-error.ts";
import { getOwn } from "./copy-own.ts";
import { decode, decodeUndeclared, describeBody, parse } from "./decode.ts";
import type { Facts } from "./ledger.ts";
import type { AnyResult, Failure } from "./result.ts";
import { retryDate } from "./retry-date.ts";
import type { ReadResponse } from "./send-once.ts";
import { unescapeJson } from "./unescape-json.ts";

/** A result with a response. */
export type Judged = Exclude<AnyResult, Failure>;

type Verdict = "success" | "http" | "not-done" | "unexpected-status";

/**
 * What a response means. Success only where the vendor says so: a declared 2xx, a body that can be read, and what
 * `x-purge-done` asks for. Throws a `CallError` if a declared response cannot be read.
 */
export function judge(operation: Operation, response: ReadResponse, facts: Facts): Judged {
  const { status, headers } = response;
  const kind = declaredKind(operation, status);
  const body = readDeclared(operation, kind, response);
  const verdict = findVerdict(operation, kind, response, body);
  const retryAt = retryDate(status, headers);
  const common = { status, headers, operation: operation.name, ...facts, ...(retryAt && { retryAt }) };
  // a member that is undefined is left out: `getServerSideProps` of Next.js refuses it
  const has = body !== undefined;
  const result =
    verdict === "success"
      ? { ok: true, ...common, ...(has && { data: body }) }
      : { ok: false, kind: verdict, ...common, ...(has && { error: body }) };
  return result as Judged;
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

function declaredKind({ responses }: Operation, status: number): ResponseKind | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
}

function readDeclared(operation: Operation, kind: ResponseKind | undefined, response: ReadResponse): unknown {
  const { status, bytes } = response;
  if (operation.method === "HEAD" || bodiless.includes(status)) return undefined;
  if (kind) {
    const decoded = decode(kind, response);
    if ("value" in decoded) return decoded.value;
    return refuseBody(response, decoded.expected);
  }
  if (kind === undefined || !isSuccess(status)) return decodeUndeclared(response);
  if (bytes.length === 0) return undefined;
  return (parse(response) ?? refuseBody(response, "empty or JSON")).value;
}

function refuseBody(response: ReadResponse, expected: string): never {
  const { status } = response;
  const message = `the ${status} response should be ${expected} according to the specification, but is ${describeBody(response)}. A proxy or a sign-in page may have answered.`;
  throw new CallError("decode", "undecodable-body", message, { status });
}

function findVerdict(
  operation: Operation,
  kind: ResponseKind | undefined,
  response: ReadResponse,
  body: unknown,
): Verdict {
  const { status } = response;
  if (kind === undefined) return "unexpected-status";
  if (!isSuccess(status)) return "http";
  return isDone(operation, kind, response, body) ? "success" : "not-done";
}

function isDone({ done }: Operation, kind: ResponseKind, response: ReadResponse, body: unknown): boolean {
  const rule = done?.[response.status];
  if (!rule) return kind !== "" || !saysNo(body);
  const [path, equals] = rule;
  const value = path.reduce<unknown>((part, step) => getOwn(Object(part), step), body);
  return value === equals && path.every((step) => !isSaidTwice(response, body, step));
}

/** Whether JSON has a member twice, of which parsing keeps one: parsers do not agree on which (RFC 8259, 4). */
function isSaidTwice({ text }: ReadResponse, body: unknown, name: string): boolean {
  const json = unescapeJson(text);
  const member = JSON.stringify(name);
  const countIn = (written: string) => written.split(member).length;
  if (json.indexOf(member) === json.lastIndexOf(member)) return false;
  try {
    return countIn(json) > countIn(JSON.stringify(body));
  } catch {
    // nested deeper than can be written
    return true;
  }
}

/** Whether a body that nobody declared says that something went wrong. */
function saysNo(body: unknown): boolean {
  const denies = ["success", "ok"].some((name) => getOwn(body, name) === false);
  return body === null || body === false || denies || Boolean(getOwn(body, "error") ?? getOwn(body, "errors"));
}
