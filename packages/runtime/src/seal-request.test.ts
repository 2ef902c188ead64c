import { expect, test } from "vitest";
import { acmeFetch, answering, api, json } from "./acme.fixture.ts";
import type { Operation } from "./api.ts";
import type { Settings } from "./resolve-settings.ts";
import { type Snapshot, sealRequest } from "./seal-request.ts";

const operation = { method: "POST" } as Operation;
const built = { url: "https://x/a?b=1", headers: { "x-original-url": "own" }, body: "ab" };
const bytes = (text: string) => new TextEncoder().encode(text);
const given: Snapshot = { url: built.url, method: "POST", headers: built.headers, body: bytes("ab") };
const seal = (change: Partial<Snapshot>, own: object = {}) =>
  sealRequest({ api } as Settings, operation, { ...built, ...own }, { ...given, ...change });

const bent: [what: string, change: Partial<Snapshot>][] = [
  ["the method", { method: "DELETE" }],
  ["the origin or the path", { url: "https://x/b?b=1" }],
  ["a query parameter of the operation", { url: "https://x/a?b=2" }],
  ["a query parameter of the operation", { url: "https://x/a?b=1&b=2" }],
  ["a query parameter of the operation", { url: "https://x/a" }],
  ["the body", { body: bytes("ac") }],
  ["the body", { body: bytes("abc") }],
  ["the body", { body: bytes("a") }],
];

test.each(bent)("a middleware cannot change %s: %o", (what, change) => {
  expect(() => seal(change)).toThrow(`a middleware changed ${what}. It can change headers and add query parameters.`);
});

test("a middleware can add query parameters, a fragment that is not sent, and headers", () => {
  expect(seal({ url: `${built.url}&c=2#frag`, headers: { ...built.headers, "X-A": "1" } })).toStrictEqual({
    url: "https://x/a?b=1&c=2",
    headers: { "x-original-url": "own", "x-a": "1" },
    body: "ab",
  });
});

test("a middleware cannot set a header that reroutes, also where the operation has its own", () => {
  expect(() => seal({ headers: { "x-original-url": "other" } })).toThrow("headers.x-original-url can only be set");
});

test("the type of the body stays the operation's", () => {
  const headers = { "content-type": "application/json" };
  expect(seal({ headers: { "content-type": "text/plain" } }, { headers }).headers).toStrictEqual(headers);
  expect(seal({ headers: { "content-type": "text/plain" } }).headers).toStrictEqual({});
});

/** A request whose member says `later` from its n-th reading on. */
function shifting(request: Request, name: "url" | "method" | "headers", later: unknown, nth: number): Request {
  const first = request[name];
  let read = 0;
  return Object.defineProperty(request.clone(), name, { get: () => (read++ < nth ? first : later) });
}

const shifts = [
  ["url", "https://evil.example/v2/user/1"],
  ["url", "https://api.us.acme.example/v2/user/2"],
  ["method", "GET"],
  ["headers", new Headers({ host: "evil.example" })],
] as const;

test.each(shifts)(
  "a middleware whose request changes its %s to %s later sends the operation, or nothing",
  async (name, later) => {
    let sent = 0;
    for (let nth = 0; nth < 12; nth++) {
      const { fetch, requests } = answering(json({ success: true }));
      const client = acmeFetch({ fetch });
      client.use({ onRequest: ({ request }: { request: Request }) => shifting(request, name, later, nth) });
      await client.DELETE("/v2/user/{id}", { params: { path: { id: "1" } } }).catch(() => undefined);
      sent += requests.length;
      for (const { url, method, headers } of requests) {
        expect([url, method, headers.get("host")]).toEqual(["https://api.us.acme.example/v2/user/1", "DELETE", null]);
      }
    }
    expect(sent).toBeGreaterThan(0);
  },
);
