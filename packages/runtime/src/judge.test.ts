import { inspect } from "node:util";
import { expect, test } from "vitest";
import { acme, answering, api, json, thrownBy } from "./acme.fixture.ts";
import type { Operation, ResponseKind, Row } from "./api.ts";
import { judge } from "./judge.ts";
import { isPurgeError } from "./purge-error.ts";
import { unwrap } from "./unwrap.ts";

const html = { headers: { "content-type": "text/html" } };
const text = (body: string | null, init?: ResponseInit): Response => new Response(body, init);

const answers: [name: string, answer: Response, want: object][] = [
  ["a success", json({ success: true }), { ok: true, status: 200, data: { success: true } }],
  ["a success that says no", json({ success: false }), { kind: "not-done", status: 200, error: { success: false } }],
  ["a success that says 1", json({ success: 1 }), { kind: "not-done", status: 200 }],
  ["a success that says both", text('{"success":false,"success":true}'), { kind: "not-done", status: 200 }],
  ["one that says both, once with escapes", text('{"success":false,"succ\\u0065ss":true}'), { kind: "not-done" }],
  ["one said again inside", json({ success: true, more: { success: false } }), { ok: true }],
  ["one said in a text", json({ success: true, more: '"success": false' }), { ok: true }],
  ["HTML at 200", text("<html>", html), { kind: "decode", status: 200, error: { code: "undecodable-body" } }],
  ["JSON cut short", text('{"success":tr'), { kind: "decode", status: 200 }],
  ["nothing at 200", text(null), { kind: "decode", status: 200 }],
  ["bytes that are not UTF-8", new Response(new Uint8Array([34, 255, 34])), { kind: "decode" }],
  ["a declared error", json({ detail: "x" }, { status: 404 }), { kind: "http", status: 404, error: { detail: "x" } }],
  ["HTML at a declared error", text("<html>", { ...html, status: 404 }), { kind: "decode", status: 404 }],
  ["text at json|text", text("no", { status: 409 }), { kind: "http", status: 409, error: "no" }],
  ["JSON at json|text", json({ a: 1 }, { status: 409 }), { kind: "http", status: 409, error: { a: 1 } }],
  ["HTML at json|text", text("<html>", { ...html, status: 409 }), { kind: "decode", status: 409 }],
  ["text where no body is declared", text("slow", { status: 429 }), { kind: "http", status: 429, error: "slow" }],
  [
    "an undeclared status",
    json({ a: 1 }, { status: 418 }),
    { kind: "unexpected-status", status: 418, error: { a: 1 } },
  ],
  ["an undeclared success", json({ success: true }, { status: 202 }), { kind: "unexpected-status", status: 202 }],
  ["text at an undeclared success", text("later", { status: 202 }), { kind: "unexpected-status", error: "later" }],
  ["an undeclared empty status", text(null, { status: 403 }), { kind: "unexpected-status", status: 403 }],
];

test.each(answers)("judges %s", async (_, answer, want) => {
  const client = acme({ ...answering(answer), retries: 0 });
  expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject(want);
});

test("judges an operation without a declared body", async () => {
  const call = (answer: Response) => acme(answering(answer)).blockUser({ body: { request: { id: "1" } } });
  expect(await call(text(null))).toMatchObject({ ok: true, status: 200 });
  expect(await call(json({ id: 1 }))).toMatchObject({ ok: true, data: { id: 1 } });
  expect(await call(text("<html>", html))).toMatchObject({ ok: false, kind: "decode" });
  for (const body of [null, false, { success: false }, { ok: false }, { error: "no" }, { errors: ["no"] }]) {
    expect(await call(json(body))).toMatchObject({ kind: "not-done", error: body });
  }
  for (const body of [{ error: null }, { errors: 0 }, [], 1])
    expect(await call(json(body))).toMatchObject({ ok: true });
});

test("a declared body may have an error without meaning one", async () => {
  expect(await acme(answering(json({ error: "x" }))).listUsers()).toMatchObject({ ok: true, data: { error: "x" } });
});

test("what means done may be further in, and no step to it may be said twice", async () => {
  const erase: Row = {
    method: "GET",
    path: "/x",
    responses: { 200: "json" },
    done: { 200: [["result", "code"], "OK"] },
  };
  const call = (body: string) => acme(answering(text(body)), { ...api, operations: { report: erase } }).report();
  expect(await call('{"result":{"code":"OK"},"more":{"note":"code"}}')).toMatchObject({ ok: true });
  expect(await call('{"result":{"code":"NO","code":"OK"}}')).toMatchObject({ kind: "not-done" });
  expect(await call('{"result":7,"result":{"code":"OK"}}')).toMatchObject({ kind: "not-done" });
  expect(await call('{"result":null}')).toMatchObject({ kind: "not-done" });
});

test("what may be said twice, nested too deep to tell, is not done", async () => {
  const deep = `${"[".repeat(1e5)}${"]".repeat(1e5)}`;
  const call = (body: string) => acme(answering(text(body))).deleteUser({ path: { id: "1" } });
  expect(await call(`{"success":true,"note":"success","more":${deep}}`)).toMatchObject({ kind: "not-done" });
  expect(await call(`{"success":true,"more":${deep}}`)).toMatchObject({ ok: true });
});

test("reads text where text is declared, and a range of statuses", async () => {
  expect(await acme(answering(text("a report"))).report()).toMatchObject({ ok: true, data: "a report" });
  expect(await acme(answering(text(null, { status: 204 }))).report()).toMatchObject({ ok: true, status: 204 });
  expect(await acme(answering(text("<html>", html))).report()).toMatchObject({ ok: false, kind: "decode" });
  const result = await acme(answering(json({ e: 1 }, { status: 418 }))).eraseUser({ body: { id: "1" } });
  expect(result).toMatchObject({ kind: "http", status: 418, error: { e: 1 } });
});

test("what is told is uncertain until its answer could be read", async () => {
  const html = new Response("<p>Sign in", { headers: { "content-type": "text/html" } });
  for (const [answer, options] of [
    [html, {}],
    [json({ success: true }), { maxBodyBytes: 2 }],
  ] as const) {
    const result = await acme({ ...answering(answer), ...options }).deleteUser({ path: { id: "1" } });
    expect(result).toMatchObject({ kind: "decode", status: 200, attempts: 1, uncertain: true });
  }
});

test("unwrap gives the data, or throws an error that shows nothing of the person", async () => {
  expect(unwrap(await acme(answering(json({ success: true }))).deleteUser({ path: { id: "1" } }))).toEqual({
    success: true,
  });
  const result = await acme(answering(json({ detail: "jane" }, { status: 404 }))).deleteUser({ path: { id: "jane" } });
  const error = thrownBy(() => unwrap(result));
  expect(isPurgeError(error)).toBe(true);
  expect(error).toMatchObject({ kind: "http", code: "http-404", status: 404, attempts: 1, body: { detail: "jane" } });
  expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain("jane");
});

test("a result is plain data", async () => {
  const headers = { "x-who": "jane", "set-cookie": "a=b" };
  const good = await acme(answering(json({ success: true }, { headers }))).deleteUser({ path: { id: "jane" } });
  const want = {
    ok: true,
    status: 200,
    operation: "acme.deleteUser",
    headers: { "content-type": "application/json", "x-who": "jane" },
    data: { success: true },
    attempts: 1,
    uncertain: false,
  };
  expect(good).toStrictEqual(want);
  expect({ ...good }).toStrictEqual(want);
  expect(structuredClone(good)).toStrictEqual(want);
  expect(JSON.parse(JSON.stringify(good))).toStrictEqual(want);
  expect(inspect(good)).toContain("jane");
});

test("a failure is plain data, and unwraps from a copy of it", async () => {
  const cause = Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
  const bad = await acme({ ...answering(new TypeError("fetch failed", { cause })), retries: 0 }).deleteUser({
    path: { id: "jane" },
  });
  const want = {
    ok: false,
    kind: "network",
    operation: "acme.deleteUser",
    attempts: 1,
    uncertain: true,
    error: {
      code: "ECONNRESET",
      message: "acme.deleteUser (DELETE /v2/user/{id}): the connection failed (ECONNRESET). [ECONNRESET]",
      cause: {
        name: "TypeError",
        message: "fetch failed",
        code: "ECONNRESET",
        cause: { name: "Error", message: "socket hang up", code: "ECONNRESET" },
      },
    },
  };
  for (const copy of [bad, { ...bad }, structuredClone(bad), JSON.parse(JSON.stringify(bad))]) {
    expect(copy).toStrictEqual(want);
    const error = thrownBy(() => unwrap(copy));
    expect(error).toMatchObject({ name: "PurgeError", kind: "network", code: "ECONNRESET", uncertain: true });
    expect(error).toMatchObject({ message: want.error.message, cause: { message: "fetch failed" } });
  }
});

const kinds: [name: string, kind: ResponseKind, answer: Response, want: object][] = [
  ["declared HTML", "html", text("<p>x", html), { ok: true, data: "<p>x" }],
  ["declared HTML as an error", "html", text("<p>x", { ...html, status: 404 }), { kind: "http", error: "<p>x" }],
  ["XHTML", "html", text("<p/>", { headers: { "content-type": "application/xhtml+xml" } }), { ok: true, data: "<p/>" }],
  ["HTML beside JSON", "json|html", text("<p>x", html), { ok: true, data: "<p>x" }],
  ["JSON beside HTML", "json|html", json({ a: 1 }), { ok: true, data: { a: 1 } }],
  ["text where anything is declared", "json|text", text("deleted"), { ok: true, data: "deleted" }],
  ["JSON where anything is declared", "json|text", json({ a: 1 }), { ok: true, data: { a: 1 } }],
  ["nothing where anything is declared", "json|text", text(null), { kind: "decode" }],
  [
    "a page that says it is text",
    "text",
    text(" <!DOCTYPE html>", { headers: { "content-type": "text/plain" } }),
    { kind: "decode" },
  ],
  ["bytes", "bytes", new Response(new Uint8Array([1, 2])), { ok: true, data: expect.any(Blob) }],
  ["a page for bytes", "bytes", text("<html>", html), { kind: "decode" }],
  ["a status without content", "json", text(null, { status: 204 }), { ok: true, status: 204 }],
  ["205", "json", text(null, { status: 205 }), { ok: true, status: 205 }],
];

test.each(kinds)("reads %s", async (_, kind, answer, want) => {
  const responses = { 200: kind, 204: kind, 205: kind, 404: kind } as const;
  const page: Row = { method: "GET", path: "/page", responses };
  expect(await acme(answering(answer), { ...api, operations: { report: page } }).report()).toMatchObject(want);
});

test("a HEAD has no body, whatever is declared", async () => {
  const head: Row = { method: "HEAD", path: "/page", responses: { 200: "json", 404: "json" } };
  const call = (answer: Response) => acme(answering(answer), { ...api, operations: { report: head } }).report();
  expect(await call(text(null))).toMatchObject({ ok: true, status: 200 });
  expect(await call(text(null, { status: 404 }))).toMatchObject({ kind: "http", status: 404 });
});

/** What Next.js takes as props of a page (`isSerializableProps`). A Date is refused too: see `retryAt`. */
function isSerializable(value: unknown): boolean {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isSerializable);
  return {}.toString.call(value) === "[object Object]" && Object.values(value as object).every(isSerializable);
}

const shapes: [name: string, options: object][] = [
  ["a success", answering(json({ success: true }))],
  ["a body that is not done", answering(json({ success: false }))],
  ["an error", answering(json({}, { status: 404 }))],
  ["an error without a body", answering(text(null, { status: 429 }))],
  ["an undeclared status without a body", answering(text(null, { status: 204 }))],
  ["a page", answering(text("<html>", html))],
  ["a redirect", answering(text(null, { status: 302 }))],
  ["a lost connection", answering(new TypeError("fetch failed", { cause: new Error("x") }))],
  ["a refusal", { ...answering(json({})), apiKey: () => "", server: "us" }],
];

test.each(shapes)("the result of %s is a page's props, with no member undefined", async (_, options) => {
  const result = await acme({ retries: 0, ...options }).deleteUser({ path: { id: "1" } });
  expect(isSerializable(result)).toBe(true);
  expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
});

test("when to try again is a Date, which JSON writes as text", async () => {
  const answer = json({}, { status: 429, headers: { "retry-after": "3600" } });
  const result = await acme({ ...answering(answer), retries: 0 }).deleteUser({ path: { id: "1" } });
  expect(JSON.parse(JSON.stringify(result))).toMatchObject({ retryAt: expect.stringMatching(/^\d{4}-.*Z$/) });
});

test.each([100, 300])("a declared %i is no success", (status) => {
  const operation = { name: "acme.x", method: "GET", responses: { [status]: "" } } as object as Operation;
  const response = { status, headers: {}, text: "", bytes: new Uint8Array() };
  expect(judge(operation, response, { attempts: 1, uncertain: false })).toMatchObject({ ok: false, kind: "http" });
});
