import { expect, test } from "vitest";
import type { Operation, ResponseKind } from "./api.ts";
import { isMixed, readInit, toInit, usualParseAs } from "./fetch-init.ts";

test.each([
  [[], "the second argument must be an object such as { params: { path: … } }, but is an array."],
  [{ params: "x" }, "params must be an object such as { path: … }, but is a string."],
  [{ parseAs: "xml" }, "parseAs must be one of json, text, blob, arrayBuffer, stream, but is a string."],
  [
    { path: { id: "1" } },
    'there is no option "path". The options are params, body, parseAs, middleware, signal, timeoutMs, retries, headers.',
  ],
  [{ baseUrl: "https://x" }, "baseUrl can't be set for one call: it could send the request elsewhere."],
])("%o is refused", (init, message) => {
  expect(() => readInit(init)).toThrow(message);
});

test.each([undefined, null, {}, { params: undefined, parseAs: undefined }])("%o is no input", (init) => {
  expect(readInit(init).input).toEqual({ body: undefined });
});

const kinds: [responses: Record<string, ResponseKind>, isMixed: boolean, parseAs: string][] = [
  [{ 200: "json", 404: "text" }, false, "json"],
  [{ 200: "" }, false, "json"],
  [{ 404: "text" }, false, "json"],
  [{ 200: "json", 201: "" }, false, "json"],
  [{ 200: "text" }, false, "text"],
  [{ 200: "html" }, false, "text"],
  [{ 200: "bytes" }, false, "blob"],
  [{ 200: "json|text" }, true, "text"],
  [{ 200: "json", 202: "text" }, true, "text"],
  [{ 200: "bytes", "2XX": "json" }, true, "text"],
];

test.each(kinds)("successes of %o are of two kinds: %s, and are read as %s", (responses, mixed, parseAs) => {
  const operation = { responses } as object as Operation;
  expect([isMixed(operation), usualParseAs(operation)]).toEqual([mixed, parseAs]);
});

test.each([
  [null, undefined],
  ["{}", { a: 1 }],
])("a body written as %j is given as %o", (written, body) => {
  const checked = { path: {}, query: {}, header: {}, body: { a: 1 } };
  expect(toInit(checked, { url: "https://x/", headers: {}, body: written }, {})).toMatchObject({ body });
});
