import { expect, test } from "vitest";
import { decode, decodeUndeclared, describeBody, parse } from "./decode.ts";

const bodyOf = (text: string, bytes = new TextEncoder().encode(text)) => ({ text, bytes });
const responseOf = (type: string | undefined, text: string) => ({
  status: 200,
  headers: type === undefined ? {} : { "content-type": type },
  ...bodyOf(text),
});

const descriptions: [type: string | undefined, text: string, want: string][] = [
  ["text/html; charset=utf-8", "<p>", "3 bytes of text/html, an HTML page"],
  ["application/vnd.api+json", "{}", "2 bytes of application/vnd.api+json"],
  [undefined, "", "an empty body without a content type"],
  ["jane a/b", "a", "1 byte without a content type"],
  ["jane <jane@x>", "a", "1 byte without a content type"],
  ["text/plain", "\n<!DOCTYPE html>", "16 bytes of text/plain, an HTML page"],
  ["text/plain", "<body>", "6 bytes of text/plain, an HTML page"],
  ["text/plain", "<head>", "6 bytes of text/plain, an HTML page"],
  ["text/plain", "a <html>", "8 bytes of text/plain"],
  ["text/plain", "<xml>", "5 bytes of text/plain"],
];

test.each(descriptions)("a body of %s, %j is described as %s", (type, text, want) => {
  expect(describeBody(responseOf(type, text))).toBe(want);
});

const decoded: [kind: Parameters<typeof decode>[0], type: string, text: string, want: object][] = [
  ["json", "text/plain", '{"a":1}', { value: { a: 1 } }],
  ["json", "application/json", "", { expected: "JSON" }],
  ["text", "text/plain", "", { value: "" }],
  ["text", "text/plain", "<html>", { expected: "text" }],
  ["html", "text/html", "<html>", { value: "<html>" }],
  ["json|text", "text/plain", "7", { value: "7" }],
  ["json|text", "APPLICATION/JSON", "7", { value: 7 }],
  ["json|text", "text/plain", "", { expected: "JSON" }],
  ["json|text", "text/plain", "<html>", { expected: "text" }],
  ["json|html", "text/html", "<html>", { value: "<html>" }],
  ["json|html", "application/json", "<html>", { expected: "JSON" }],
  ["bytes", "text/html", "<html>", { expected: "bytes" }],
];

test.each(decoded)("as %s, %s %j is %o", (kind, type, text, want) => {
  expect(decode(kind, responseOf(type, text))).toEqual(want);
});

test("bytes become a Blob of their type", async () => {
  const { value } = decode("bytes", responseOf("image/png", "png")) as { value: Blob };
  expect([value.type, await value.text()]).toEqual(["image/png", "png"]);
});

test("what is no UTF-8 is no JSON, and U+FFFD itself is", () => {
  expect(parse(bodyOf('"\ufffd"', new Uint8Array([34, 255, 34])))).toBe(undefined);
  expect(parse(bodyOf('"\ufffd"'))).toEqual({ value: "\ufffd" });
});

test("what nobody declared is JSON, else text, else nothing", () => {
  expect(decodeUndeclared(bodyOf("{}"))).toEqual({});
  expect(decodeUndeclared(bodyOf("{"))).toBe("{");
  expect(decodeUndeclared(bodyOf(""))).toBe(undefined);
});
