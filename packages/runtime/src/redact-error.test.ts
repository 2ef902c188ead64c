import { expect, test } from "vitest";
import { codeOf, findInCauses, formsOf, redactError, textsOf } from "./redact-error.ts";

const withCode = (code: unknown, cause?: unknown): Error => Object.assign(new Error("x", { cause }), { code });

const codes: [error: unknown, want: string | undefined][] = [
  [withCode("ECONNRESET"), "ECONNRESET"],
  [withCode("UND_ERR_SOCKET"), "UND_ERR_SOCKET"],
  [withCode("ConnectionRefused"), "ConnectionRefused"],
  [withCode(undefined, withCode("EPIPE")), "EPIPE"],
  [withCode(20, withCode("EPIPE")), "EPIPE"],
  [withCode("Eab"), "Eab"],
  [withCode("EA"), undefined],
  [withCode("econnreset"), undefined],
  [withCode("E CONN"), undefined],
  [withCode(" ECONN"), undefined],
  [withCode("EPIPE!"), undefined],
  [withCode(`E${"x".repeat(60)}`), `E${"x".repeat(60)}`],
  [withCode(`E${"x".repeat(61)}`), undefined],
  [withCode("KEY_9F31"), undefined],
  ["ECONNRESET", undefined],
  [undefined, undefined],
];

test.each(codes)("the code of %o is %s", (error, want) => {
  expect(codeOf(error, ["key_9f31"])).toBe(want);
});

test("causes are followed ten deep, and an error that causes itself ends", () => {
  const nested = (depth: number): Error => (depth === 0 ? withCode("EPIPE") : withCode(undefined, nested(depth - 1)));
  expect(codeOf(nested(9), [])).toBe("EPIPE");
  expect(codeOf(nested(10), [])).toBe(undefined);
  const circular: Error & { cause?: unknown } = new Error("x");
  circular.cause = circular;
  expect(findInCauses(circular, () => undefined)).toBe(undefined);
});

test("an error becomes plain data, five deep, without what must not be shown", () => {
  const secret = "Jane/9";
  const cause = Object.assign(new TypeError(`for ${secret}`), { code: "EPIPE" });
  expect(redactError(new Error("failed", { cause }), textsOf(secret))).toEqual({
    name: "Error",
    message: "failed",
    code: "EPIPE",
    cause: { name: "Error", message: "[redacted]", code: "EPIPE" },
  });
  expect(redactError(new TypeError("for JANE%2F9"), textsOf(secret))?.message).toBe("[redacted]");
  expect(redactError(new TypeError("plain"), [""])).toEqual({ name: "TypeError", message: "plain" });
  const deep = [1, 2, 3, 4, 5, 6].reduce<Error | undefined>(
    (inner, nth) => new Error(`${nth}`, { cause: inner }),
    undefined,
  );
  expect(JSON.stringify(redactError(deep, [])).match(/"message"/g)).toHaveLength(5);
});

test("what is no error, or cannot be read, is left out", () => {
  const broken = new Error("x");
  Object.defineProperty(broken, "message", {
    get() {
      throw new Error("no");
    },
  });
  for (const given of ["text", { message: "x" }, undefined, null, broken])
    expect(redactError(given, [])).toBe(undefined);
  expect(redactError({ name: "Error", message: "of another realm", [Symbol.toStringTag]: "Error" }, [])).toEqual({
    name: "Error",
    message: "of another realm",
  });
});

test("the texts of a value: every form of each, in lower case, once", () => {
  const shared = { id: "B" };
  expect(textsOf({ path: shared, again: shared, list: [1, null, undefined, true], call: () => "x" })).toEqual([
    "b",
    "1",
    "true",
  ]);
  expect(textsOf("A b")).toEqual(["a b", "a%20b"]);
});

test("a text is written plainly, in a URL, in a query and in JSON", () => {
  expect(formsOf("plain-1.~")).toEqual(["plain-1.~"]);
  expect(formsOf("a/\"b'")).toEqual(["a/\"b'", "a%2F%22b'", "a%2F%22b%27", "a/\\\"b'", "a\\/\\\"b'"]);
  expect(formsOf("a\ud800")).toContain("a%EF%BF%BD");
});

test("a code is a text", () => {
  expect(codeOf({ code: ["ECONNRESET"] }, [])).toBe(undefined);
});

test.each(["/:", "ü ü"])("%j is also written as in a URL", (text) => {
  expect(formsOf(text)).toContain(encodeURIComponent(text));
});
