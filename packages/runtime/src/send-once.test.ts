import { expect, test } from "vitest";
import { acme, acmeFetch, answering, json } from "./acme.fixture.ts";
import type { FetchInit } from "./options.ts";
import type { Failure } from "./result.ts";

const id = { path: { id: "1" } };
const place = "https://api.us.acme.example/v2/user/1";

/** A response whose stream tells when it is cancelled. */
function cancellable(status: number): { response: Response; cancelled: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stream = new ReadableStream({ cancel: () => resolve() });
  return { response: new Response(stream, { status }), cancelled: promise };
}

test("a call that is aborted while it is prepared sends nothing", async () => {
  const { fetch, requests } = answering(json({ success: true }));
  const controller = new AbortController();
  const call = acme({ fetch }).deleteUser(id, { signal: controller.signal });
  controller.abort();
  expect(await call).toMatchObject({ kind: "aborted", attempts: 0, uncertain: false });
  expect(requests).toEqual([]);
});

test("a call that a middleware aborts sends nothing", async () => {
  const { fetch, requests } = answering(json({ success: true }));
  const controller = new AbortController();
  const client = acmeFetch({ fetch });
  client.use({ onRequest: () => controller.abort() });
  const call = client.DELETE("/v2/user/{id}", { params: id, signal: controller.signal });
  await expect(call).rejects.toMatchObject({ kind: "aborted", attempts: 0 });
  expect(requests).toEqual([]);
});

test("a response that comes after the end is cancelled", async () => {
  const { response, cancelled } = cancellable(200);
  const fetch = () => new Promise((resolve) => setTimeout(() => resolve(response), 30));
  expect(await acme({ fetch, timeoutMs: 5 }).deleteUser(id)).toMatchObject({ kind: "timeout", uncertain: true });
  await cancelled;
});

test("a redirect is cancelled", async () => {
  const { response, cancelled } = cancellable(302);
  expect(await acme({ fetch: async () => response }).deleteUser(id)).toMatchObject({ kind: "redirect", status: 302 });
  await cancelled;
});

const used = json({ success: true });
await used.text();
const headers = new Headers({ "content-type": "application/json" });
const unreadable: [found: string, response: unknown][] = [
  ["undefined", undefined],
  ["a string", "ok"],
  ["an object without headers", { status: 200, json: async () => ({ success: true }) }],
  ["one that has been read", used],
  ["one whose body is undefined, not a ReadableStream", { status: 200, headers, text: async () => "{}" }],
  ["one whose body is an object, not a ReadableStream", { status: 200, headers, body: { pipe: () => undefined } }],
  ["one whose body is a string, not a ReadableStream", { status: 200, headers, body: '{"success":true}' }],
  ["one whose status is a string, not a number", { status: "200", headers: [], body: null }],
  ["one whose headers are an object, not pairs", { status: 200, headers: {}, body: null }],
];

test.each(unreadable)("a fetch that returns %s is told so, and not called again", async (found, response) => {
  const result = await acme({ fetch: async () => response }).deleteUser(id);
  expect(result).toMatchObject({ kind: "decode", attempts: 1, uncertain: true, error: { code: "not-a-response" } });
  const message = `fetch must return a new Response for each request, but returned ${found}. [not-a-response]`;
  expect((result as Failure).error.message).toBe(`acme.deleteUser (DELETE /v2/user/{id}): ${message}`);
});

test("a response without a body needs no stream", async () => {
  const fetch = async () => ({ status: 204, headers });
  expect(await acme({ fetch }).report({})).toMatchObject({ ok: true, status: 204 });
});

test("a fetch that returns an error failed", async () => {
  expect(await acme({ fetch: async () => Response.error(), retries: 0 }).deleteUser(id)).toMatchObject({
    kind: "network",
    uncertain: true,
    error: { cause: { message: "fetch returned Response.error()" } },
  });
});

const odd: [name: string, response: unknown][] = [
  ["nothing", undefined],
  ["a body that cannot be cancelled", { body: "x" }],
  ["a body whose cancelling throws", { body: { cancel: () => thrown() } }],
  ["a body whose cancelling returns nothing", { body: { cancel: () => undefined } }],
];

function thrown(): never {
  throw new Error("not now");
}

test.each(odd)("%s that comes after the end does no harm", async (_, response) => {
  const unhandled: unknown[] = [];
  const listen = (error: unknown) => unhandled.push(error);
  process.on("unhandledRejection", listen);
  const { promise, resolve } = Promise.withResolvers<unknown>();
  expect(await acme({ fetch: () => promise, timeoutMs: 5 }).deleteUser(id)).toMatchObject({ kind: "timeout" });
  resolve(response);
  await new Promise((settled) => setTimeout(settled, 0));
  process.off("unhandledRejection", listen);
  expect(unhandled).toEqual([]);
});

test("a redirect whose body cannot be cancelled is a redirect", async () => {
  const response = { status: 307, headers: [], body: { cancel: thrown, getReader: thrown } };
  expect(await acme({ fetch: async () => response }).deleteUser(id)).toMatchObject({ kind: "redirect", status: 307 });
});

test("a body that fails as unsent requests do came after the request", async () => {
  const response = json({ success: true });
  response.body?.getReader();
  expect(await acme({ fetch: async () => response, retries: 0 }).deleteUser(id)).toMatchObject({
    kind: "network",
    uncertain: true,
  });
});

const arrivals: [facts: object, want: object][] = [
  [{ url: place }, { ok: true }],
  [{ url: `${place}#there` }, { ok: true }],
  [{ url: `${place}/other` }, { kind: "redirect" }],
  [{ url: "https://acme.example/" }, { kind: "redirect" }],
  [{ redirected: true }, { kind: "redirect" }],
];

test.each(arrivals)("a response of %o is the operation's, or came by a redirect", async (facts, want) => {
  const credentials = { apiKey: undefined, server: "us", inQuery: "secret-key" };
  const responded = (): Response => {
    const response = json({ success: true });
    for (const [name, value] of Object.entries(facts)) Object.defineProperty(response, name, { value });
    return response;
  };
  expect(await acme({ ...credentials, fetch: async () => responded() }).deleteUser(id)).toMatchObject(want);
});

test("a caller's fetch gets headers by lower-case name", async () => {
  const seen: string[] = [];
  const fetch = async (_: string, { headers }: FetchInit) => {
    seen.push(...Object.keys(headers));
    return json({ success: true });
  };
  await acme({ apiKey: undefined, server: "us", token: "t", headers: { "X-Team": "a" }, fetch }).deleteUser(id);
  expect(seen.sort()).toEqual(["accept", "authorization", "user-agent", "x-team"]);
});
