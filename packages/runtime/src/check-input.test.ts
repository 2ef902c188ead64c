import { expect, test } from "vitest";
import { acme, acmeFetch, answering, api, json } from "./acme.fixture.ts";
import type { Api, Row } from "./api.ts";
import type { Failure } from "./result.ts";

const row: Row = { method: "GET", path: "/v2/user", responses: { 200: "json" } };

const unsafeIds: [name: string, id: unknown, code: string][] = [
  ["empty", "", "empty"],
  ["blank", "  ", "empty"],
  ["a dot", ".", "dot-segment"],
  ["two dots", "..", "dot-segment"],
  ["encoded dots", "%2e%2E", "dot-segment"],
  ["twice encoded dots", "%252e%252e", "dot-segment"],
  ["a half-encoded dot", ".%2e", "dot-segment"],
  ["a slash", "a/b", "slash"],
  ["an encoded slash", "a%2fb", "slash"],
  ["a backslash", "a\\b", "slash"],
  ["a dot encoded within itself, ten times", `${"%3".repeat(10)}2e`, "nested-encoding"],
  ["the same until memory ends", `${"%3".repeat(1_000_000)}2e`, "nested-encoding"],
  ["a line break", "a\nb", "control-character"],
  ["a NUL", "a\0", "control-character"],
  ["an encoded NUL", "a%00", "control-character"],
  ["half a surrogate pair", "a\ud800", "lone-surrogate"],
  ["a sibling route", "blocked", "other-route"],
  ["a sibling route in capitals", "Blocked", "other-route"],
  ["undefined", undefined, "missing"],
  ["null", null, "missing"],
  ["an object", {}, "wrong-type"],
  ["an array", ["a"], "wrong-type"],
  ["a boolean", true, "wrong-type"],
  ["NaN", Number.NaN, "wrong-type"],
  ["a symbol", Symbol("id"), "wrong-type"],
  ["infinity", Number.POSITIVE_INFINITY, "wrong-type"],
  ["a zero-width space", "\u200b", "empty"],
  ["a question mark", "?", "empty"],
  ["a wildcard", "*", "empty"],
  ["the text undefined", "undefined", "stringified"],
  ["the text of an object", "[object Object]", "stringified"],
  ["the text null", "null", "stringified"],
  ["the text NaN", "NaN", "stringified"],
  ["dots that a server trims", ".. ", "dot-segment"],
  ["dots and a parameter", "..;a=b", "dot-segment"],
  ["dots in full width", "\uff0e\uff0e", "dot-segment"],
  ["a slash in full width", "a\uff0fb", "slash"],
  ["a sibling route and a space", "blocked ", "other-route"],
  ["a sibling route and a query", "blocked?", "other-route"],
  ["a sibling route and a parameter", "blocked;a", "other-route"],
  ["a sibling route in full width", "\uff42locked", "other-route"],
  ["a sibling route with an invisible character", "bl\u00adocked", "other-route"],
];

test.each(unsafeIds)("refuses %s as an id, before any request", async (_, id, code) => {
  const { fetch, requests } = answering(json({ success: true }));
  const client = acme({ fetch });
  const result = await client.deleteUser({ path: { id } });
  expect(result).toMatchObject({ ok: false, kind: "refused", attempts: 0, uncertain: false, error: { code } });
  expect((result as Failure).error.message).toMatch(/^acme\.deleteUser \(DELETE \/v2\/user\/\{id\}\): path\.id /);
  expect((result as Failure).error.message.endsWith(`. [${code}]`) || code === "missing").toBe(true);
  await expect(acmeFetch({ fetch }).DELETE("/v2/user/{id}", { params: { path: { id } } })).rejects.toMatchObject({
    kind: "refused",
    code,
  });
  expect(requests).toEqual([]);
});

test("tries no pattern on a text that could keep it busy", async () => {
  const { fetch, requests } = answering(json({}), json({}));
  const rules = { pattern: /^\s*\w+\s*\w+$/u };
  const members = { id: { required: true, type: "string", ...rules }, note: rules } as const;
  const table: Api = { ...api, operations: { getUser: { ...row, input: { query: { members } } } } };
  const client = acme({ fetch }, table);
  const long = `${"a".repeat(200_000)}!`;
  expect(await client.getUser({ query: { id: long } })).toMatchObject({ kind: "refused", error: { code: "too-long" } });
  expect(await client.getUser({ query: { id: "ab", note: long } })).toMatchObject({ ok: true });
  expect(requests).toHaveLength(1);
});

test.each([[["0123abcd"]], [{ id: "0123abcd" }], [[]], [{}]])(
  "refuses %o where the specification gives a pattern",
  async (id) => {
    const { fetch, requests } = answering(json({}));
    const table: Api = {
      ...api,
      operations: { getUser: { ...row, input: { query: { members: { id: { pattern: /^[0-9a-f]{8}$/u } } } } } },
    };
    const client = acme({ fetch }, table);
    expect(await client.getUser({ query: { id } })).toMatchObject({ kind: "refused", error: { code: "wrong-format" } });
    expect(requests).toEqual([]);
  },
);

test.each([
  ["", "empty"],
  ["..", "dot-segment"],
  [2 ** 60, "wrong-type"],
  [Number.NaN, "wrong-type"],
])("what must be given and may be of several types is an id: refuses %s in a query", async (id, code) => {
  const { fetch, requests } = answering(json({}));
  const input: Row["input"] = { query: { members: { id: { required: true } } } };
  const client = acme({ fetch }, { ...api, operations: { getUser: { ...row, input: input as never } } });
  expect(await client.getUser({ query: { id } })).toMatchObject({ kind: "refused", error: { code } });
  expect(await client.getUser({ query: { id: 7 } })).toMatchObject({ ok: true });
  expect(requests.length).toBe(1);
});

const safeIds: [id: unknown, path: string][] = [
  ["42", "/v2/user/42"],
  [42, "/v2/user/42"],
  ["jane@example.com", "/v2/user/jane%40example.com"],
  ["a+b c", "/v2/user/a%2Bb%20c"],
  ["münchen", "/v2/user/m%C3%BCnchen"],
  ["a..b", "/v2/user/a..b"],
  ["...", "/v2/user/..."],
  ["100%", "/v2/user/100%25"],
  ["f:1:2?#", "/v2/user/f%3A1%3A2%3F%23"],
];

test.each(safeIds)("sends the id %s as one segment", async (id, path) => {
  const { fetch, requests } = answering(json({ success: true }));
  expect(await acme({ fetch }).deleteUser({ path: { id } })).toMatchObject({ ok: true, status: 200 });
  expect(requests.map((request) => `${request.method} ${request.url}`)).toEqual([
    `DELETE https://api.us.acme.example${path}`,
  ]);
});

test("refuses an id without the format that the specification gives", async () => {
  const { fetch, requests } = answering(json({}));
  const result = await acme({ fetch }).getUser({ path: { id: "42" } });
  expect(result).toMatchObject({ kind: "refused", error: { code: "wrong-format" } });
  expect(requests).toEqual([]);
});

const bodies: [name: string, body: unknown, code: string][] = [
  ["no body", undefined, "missing"],
  ["null", null, "missing"],
  ["a list", [], "wrong-type"],
  ["no member", {}, "missing"],
  ["an empty member", { request: {} }, "missing"],
  ["an undefined id", { request: { id: undefined } }, "missing"],
  ["an empty id", { request: { id: "" } }, "empty"],
  ["dots", { request: { id: ".." } }, "dot-segment"],
  ["an object as id", { request: { id: {} } }, "wrong-type"],
  ["half a surrogate pair", { request: { id: "\udc00" } }, "lone-surrogate"],
  ["an inherited id", { request: Object.create({ id: "1" }) }, "missing"],
  ["a date as id", { request: { id: new Date() } }, "wrong-type"],
  ["an id that JSON leaves out", { request: Object.defineProperty({}, "id", { value: "1" }) }, "missing"],
  ["a body that writes itself otherwise", { request: { id: "1" }, toJSON: () => ({}) }, "missing"],
];

test.each(bodies)("refuses a body with %s", async (_, body, code) => {
  const { fetch, requests } = answering(json({}));
  const result = await acme({ fetch }).blockUser({ body });
  expect(result).toMatchObject({ ok: false, kind: "refused", error: { code } });
  expect(requests).toEqual([]);
});

test("takes its input from own members only", async () => {
  const { fetch, requests } = answering(json({ success: true }));
  for (const input of [Object.create({ path: { id: "1" } }), { path: Object.create({ id: "1" }) }]) {
    const result = await acme({ fetch }).deleteUser(input);
    expect(result).toMatchObject({ kind: "refused", error: { code: "wrong-type" } });
  }
  expect(requests).toEqual([]);
});

test("refuses a query that is not declared for a deletion, which it might widen, and takes it elsewhere", async () => {
  const { fetch, requests } = answering(json([]));
  const client = acme({ fetch });
  const widened: object = { path: { id: "1" }, query: { delete_all: "true" } };
  expect(await client.deleteUser(widened as never)).toMatchObject({ error: { code: "unknown-parameter" } });
  expect(requests).toEqual([]);
  const traced: object = { query: { trace: "x" } };
  await client.listUsers(traced as never);
  expect(requests.map(({ url }) => new URL(url).search)).toEqual(["?trace=x"]);
  await client.deleteUser({ path: { id: "1" }, header: { "x-trace": "y" } });
  expect(requests[1]?.headers.get("x-trace")).toBe("y");
});

const harmless: [input: object, url: string][] = [
  [{ path: { id: "1" }, other: undefined }, "/v2/user/1"],
  [{ path: { id: "1", other: undefined } }, "/v2/user/1"],
  [{ path: { id: "1" }, query: undefined }, "/v2/user/1"],
];

test.each(harmless)("takes %o", async (input, url) => {
  const { fetch, requests } = answering(json({ success: true }));
  expect(await acme({ fetch }).deleteUser(input)).toMatchObject({ ok: true });
  expect(requests[0]?.url).toBe(`https://api.us.acme.example${url}`);
});

test("a body that may be left out is not sent", async () => {
  const { fetch, requests } = answering(json({}));
  const result = await acme({ fetch }).renameUser({ path: { id: "1" }, header: { "If-Match": "x" } });
  expect(result).toMatchObject({ ok: true });
  expect(requests[0]?.body).toBe(null);
});

test("a path that the operation does not have is refused", async () => {
  const result = await acme(answering(json({}))).listUsers({ path: { id: "1" } });
  expect(result).toMatchObject({ kind: "refused", error: { code: "unknown-parameter" } });
});

test("a list that changes after it was checked is sent as it was", async () => {
  const { fetch, requests } = answering(json([]), json([]), json([]));
  const tags = ["a"];
  const call = acme({ fetch }).listUsers({ query: { tags } });
  tags[0] = "b";
  await call;
  let reads = 0;
  const flickering = Object.defineProperty(["a"], 0, { get: () => "abc"[reads++], enumerable: true });
  await acme({ fetch }).listUsers({ query: { tags: flickering } });
  const filter = { on: "a" };
  const deep = acme({ fetch }).listUsers({ query: { filter } as never });
  filter.on = "b";
  await deep;
  expect(requests.map((request) => new URL(request.url).search)).toEqual(["?tags=a", "?tags=a", "?filter[on]=a"]);
});
