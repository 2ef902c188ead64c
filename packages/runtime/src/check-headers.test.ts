import { expect, test } from "vitest";
import { acme, answering, api, json } from "./acme.fixture.ts";
import { checkHeaders } from "./check-headers.ts";

function* generated(): Generator<[string, string]> {
  yield ["X-Note", "1"];
}

/** As another implementation of fetch has it. */
const foreign = {
  *[Symbol.iterator]() {
    yield ["x-note", "1"];
  },
};

const forms: [name: string, form: () => unknown][] = [
  ["an object", () => ({ "X-Note": "1" })],
  ["an object without a prototype", () => Object.assign(Object.create(null), { "x-note": 1 })],
  ["pairs", () => [["x-note", "1"]]],
  ["a Headers", () => new Headers({ "x-note": "1" })],
  ["a Map", () => new Map([["x-note", "1"]])],
  ["a generator", generated],
  ["URLSearchParams", () => new URLSearchParams("x-note=1")],
  ["a Headers of another implementation", () => foreign],
];

test.each(forms)("takes %s, in the client and in the call", async (_, form) => {
  const client = answering(json({ success: true }));
  await acme({ fetch: client.fetch, headers: form() }).deleteUser({ path: { id: "1" } });
  await acme({ fetch: client.fetch }).deleteUser({ path: { id: "1" } }, { headers: form() });
  expect(client.requests.map(({ headers }) => headers.get("x-note"))).toEqual(["1", "1"]);
});

class Holder {
  #headers = { "x-note": "1" };
  get headers() {
    return this.#headers;
  }
}

test.each([["x-note: 1"], [7], [true], [new Date(0)], [new Holder()], [() => [["x-note", "1"]]]])(
  "refuses %o, which would be lost",
  (given) => {
    expect(() => checkHeaders(api, given)).toThrow(/must be an object, a Headers or pairs/);
  },
);

const rerouting = [
  ...["x_http_method_override", "X-HTTP-Method", "x-method-override", "x-original-url", "x_original_uri"],
  ...["x-rewrite-url", "forwarded", "x-forwarded-host", "x-forwarded-prefix", "x-host", "x-matched-path"],
  ...["x-envoy-original-path", "x-ms-original-url", "x-waws-unencoded-url", "x-override-url", "destination"],
  ...["x-middleware-subrequest", "x-invoke-path", "http-method-override", "x-backend-host"],
];
const framing = [
  ...["host", "connection", "keep-alive", "te", "trailer", "upgrade", "expect", "cookie", "cookie2", "set-cookie"],
  ...["authorization", "content-type", "content_length", "content-encoding", "content-location", "content-range"],
  ...["transfer-encoding", "proxy-authorization", "sec-fetch-mode", "x-acme-key", "x_acme_key", "X-ACME-KEY"],
];

test.each([...rerouting, ...framing])("refuses %s", (name) => {
  expect(() => checkHeaders(api, { [name]: "x" })).toThrow(expect.objectContaining({ code: "guarded-header" }));
  expect(() => checkHeaders(api, { [name]: undefined })).toThrow(expect.objectContaining({ code: "guarded-header" }));
});

test.each([
  "x-trace",
  "traceparent",
  "x-request-id",
  "content-md5",
  "content-language",
  "x.tenant",
  "x-methodical",
  "idempotency-key",
])("takes %s", (name) => {
  expect(checkHeaders(api, { [name]: "x" })).toEqual({ [name]: "x" });
});

test("a header that the operation declares may have any name but a framing one", () => {
  const declared = ["X-Original-User-Path", "Host"];
  expect(checkHeaders(api, { "X-Original-User-Path": "x" }, "header", declared)).toEqual({
    "x-original-user-path": "x",
  });
  expect(() => checkHeaders(api, { Host: "x" }, "header", declared)).toThrow(/header\.host can only be set/);
});

test.each([[["x-a"]], [["x-a", "1", "2"]], [[]], ["ab"], [1], [null]])("refuses %o for a pair", (pair) => {
  expect(() => checkHeaders(api, [pair])).toThrow(/or an entry that is not a pair of name and value/);
});

test("a name that comes twice is sent with both values, as `new Headers` joins them", () => {
  const pairs = [
    ["X-A", "1"],
    ["x-b", "2"],
    ["x-a", "3"],
  ];
  expect(checkHeaders(api, pairs)).toEqual({ "x-a": "1, 3", "x-b": "2" });
  expect(checkHeaders(api, Object.fromEntries(pairs))).toEqual({ "x-a": "3", "x-b": "2" });
});

test.each(["", "a b", "a:b", "ä", "a\n", "(a)"])("refuses the name %o", (name) => {
  expect(() => checkHeaders(api, { [name]: "x" })).toThrow(/not a header name/);
});

test.each([[null], [{}], [[]], [Symbol("x")], [Promise.resolve("x")], ["a\r\nb: c"], ["\u0080"], ["\u007f"]])(
  "refuses the value %o",
  (value) => {
    expect(() => checkHeaders(api, { "x-a": value })).toThrow(/must be a string of printable ASCII/);
  },
);

test.each([["a\tb"], [7], [true], [""]])("takes the value %o", (value) => {
  expect(checkHeaders(api, { "x-a": value })).toEqual({ "x-a": String(value) });
});

test("what is undefined is left out", () => {
  expect(checkHeaders(api, { "x-a": undefined })).toEqual({});
  expect(checkHeaders(api, undefined)).toEqual({});
  expect(checkHeaders(api, null)).toEqual({});
});

const harmless = ["te-x", "hosting", "x-content-type", "content-types", "my-sec-x", "x-destination", "forwardeds"];

test.each(["base-url", "Request-URI", "REQUEST_PATH"])("%s routes", (name) => {
  expect(() => checkHeaders(api, { [name]: "1" })).toThrow("can only be set by the client");
});

test.each([...harmless, "request-id", "a-x-envoy-b", "a-path"])(
  "%s only resembles a header that the client sets",
  (name) => {
    expect(checkHeaders(api, { [name]: "1" })).toEqual({ [name]: "1" });
  },
);

test("a name that is no text is refused", () => {
  expect(() => checkHeaders(api, [[7, "x"]])).toThrow("headers holds a name that is not a header name");
});
