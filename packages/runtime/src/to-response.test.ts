import { expect, test } from "vitest";
import type { Operation } from "./api.ts";
import type { AnyResult, Failure } from "./result.ts";
import { toResponse, withJson } from "./to-response.ts";

type Responded = Exclude<AnyResult, Failure>;

const headers = { "content-type": "application/json", "content-encoding": "gzip", "content-length": "9", "x-a": "1" };
const bodyOf = (text: string) => ({ text, bytes: new TextEncoder().encode(text) });
const operation = (method = "GET") => ({ method }) as Operation;
const resultOf = (status: number, kind?: string) =>
  ({ ok: kind === undefined, kind, status, headers, attempts: 1, uncertain: false }) as object as Responded;

const shown: [status: number, kind: string | undefined, text: string][] = [
  [200, undefined, "null"],
  [400, "http", '{"a":1}'],
  [404, "unexpected-status", "gone"],
  [599, "unexpected-status", "x"],
];

test.each(shown)("a %i (%s) is shown", async (status, kind, text) => {
  const response = toResponse(operation(), resultOf(status, kind), bodyOf(text));
  expect(response.status).toBe(status);
  expect(Object.fromEntries(response.headers)).toEqual({ "content-type": "application/json", "x-a": "1" });
  expect([await response.text(), await response.text()]).toEqual([text, text]);
});

const thrown: [status: number, kind: string, text: string][] = [
  [200, "not-done", '{"success":false}'],
  [399, "unexpected-status", "x"],
  [600, "unexpected-status", "x"],
  [404, "http", ""],
  [404, "http", "null"],
  [404, "http", '""'],
  [404, "http", "0"],
];

test.each(thrown)("a %i (%s) of %j is thrown", (status, kind, text) => {
  expect(() => toResponse(operation(), resultOf(status, kind), bodyOf(text))).toThrow(`HTTP ${status}`);
});

const empty: [method: string, status: number, text: string][] = [
  ["GET", 204, "x"],
  ["GET", 205, "x"],
  ["GET", 200, ""],
  ["HEAD", 200, "x"],
];

test.each(empty)("a %s that gets %i and %j has no body", (method, status, text) => {
  expect(toResponse(operation(method), resultOf(status), bodyOf(text)).body).toBe(null);
});

const answers: [type: string | undefined, data: unknown, want: unknown][] = [
  ["application/JSON", '{"a":1}', { a: 1 }],
  ["application/json", undefined, undefined],
  ["text/plain", "7", "7"],
  [undefined, "7", "7"],
];

test.each(answers)("of %s, %o becomes %o", (type, data, want) => {
  const response = new Response(null, type === undefined ? {} : { headers: { "content-type": type } });
  expect(withJson({ data, response })).toEqual({ data: want, response });
});
