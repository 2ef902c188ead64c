import { expect, expectTypeOf, test } from "vitest";
import { thrownBy } from "./acme.fixture.ts";
import type { PurgeError } from "./purge-error.ts";
import type { AnyResult, Result } from "./result.ts";
import { unwrap } from "./unwrap.ts";

const sent = { attempts: 1, uncertain: false };
const responded = { ok: false, status: 404, headers: {}, operation: "acme.getUser", error: { a: 1 }, ...sent } as const;

test.each([
  ["http", "http-404"],
  ["not-done", "not-done"],
  ["unexpected-status", "unexpected-status"],
] as const)("a result of kind %s is thrown with the code %s, and its body is not printed", (kind, code) => {
  const error = thrownBy(() => unwrap({ ...responded, kind })) as PurgeError;
  expect(error).toMatchObject({ kind, code, status: 404, body: { a: 1 }, "@purge/error": true });
  expect(Object.keys(error)).not.toContain("body");
});

test("the error of a failure has the causes as errors", () => {
  const cause = { name: "TypeError", message: "fetch failed", cause: { name: "Error", message: "x", code: "EPIPE" } };
  const error = { code: "EPIPE", message: "the connection failed (EPIPE).", cause };
  const failure: AnyResult = { ok: false, kind: "network", error, ...sent };
  const thrown = thrownBy(() => unwrap(failure)) as { cause: Error & { cause: Error } };
  expect(thrown.cause).toBeInstanceOf(Error);
  expect(thrown.cause).toMatchObject({ name: "TypeError", message: "fetch failed", stack: "TypeError: fetch failed" });
  expect(thrown.cause).not.toHaveProperty("code");
  expect(thrown.cause.cause).toMatchObject({ name: "Error", message: "x", code: "EPIPE", stack: "Error: x" });
});

test.each([
  [Promise.resolve(), "a promise (await it first)"],
  [undefined, "undefined"],
  [{ data: 1, response: 2 }, "an object"],
])("what is no result is told so: %o", (given, found) => {
  const error = thrownBy(() => unwrap(given as never)) as PurgeError;
  expect(error.message).toBe(`unwrap takes the result of a call, but got ${found}. [wrong-type]`);
  expect(error).toMatchObject({ kind: "refused", code: "wrong-type" });
});

test("the data is of the type of any success, and of no error", () => {
  type Several = Result<{ 200: { id: string }; 202: undefined }, { 404: { message: string } }>;
  const result = { ok: true, status: 200, data: { id: "1" }, headers: {}, ...sent } as Several;
  const data = unwrap(result);
  expectTypeOf(data).toEqualTypeOf<{ id: string } | undefined>();
  expectTypeOf(unwrap<AnyResult>).returns.toEqualTypeOf<unknown>();
  expect(data).toEqual({ id: "1" });
});
