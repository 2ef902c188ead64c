import { describe, expect, test } from "vitest";
import { acme, acmeFetch, answering, api, json } from "./acme.fixture.ts";
import type { Member, Row } from "./api.ts";
import { splitPath } from "./build-request.ts";
import { createApiClient } from "./create-api-client.ts";
import type { AnyResult } from "./result.ts";

const queries: [query: object, want: string][] = [
  [{}, ""],
  [{ limit: 5 }, "?limit=5"],
  [{ limit: undefined, tags: [] }, ""],
  [{ tags: ["a", "b c"] }, "?tags=a,b%20c"],
  [{ other: ["a", "b"] }, "?other=a&other=b"],
  [{ filter: { "a]": 1, b: "x&y" } }, "?filter[a%5D]=1&filter[b]=x%26y"],
  [{ "a&b=c": 1 }, "?a%26b%3Dc=1"],
  // the table of styles in OpenAPI 3.1, 4.8.12.4
  [{ tags: { R: 100, G: 200 } }, "?tags=R,100,G,200"],
  [{ other: { R: 100, G: 200 } }, "?R=100&G=200"],
  [{ spaced: ["blue", "black"] }, "?spaced=blue%20black"],
  [{ spaced: { R: 100, G: 200 } }, "?spaced=R%20100%20G%20200"],
  [{ piped: ["blue", "black"] }, "?piped=blue|black"],
  [{ piped: { R: 100, G: 200 } }, "?piped=R|100|G|200"],
  [{ filter: { R: null }, tags: {}, other: [null, "a"] }, "?other=a"],
];

test.each(queries)("writes the query %o", async (query, want) => {
  const { fetch, requests } = answering(json([]));
  await acme({ fetch }).listUsers({ query });
  expect(requests[0]?.url).toBe(`https://api.us.acme.example/v2/user${want}`);
});

test("encodes what a path's template has before and after a parameter", () => {
  expect(splitPath("/é/{id}/ü%20/{other}")).toEqual(["/%C3%A9/", "id", "/%C3%BC%20/", "other", ""]);
});

describe("an operation with servers of its own", () => {
  const servers = { eu: "https://auth.eu.acme.example/v1", all: "https://{tenant}.auth.acme.example" };
  const own = {
    ...api,
    variables: { tenant: {} },
    operations: { signOut: { method: "GET", path: "/out", responses: { 204: "" }, servers } },
  } as const;

  test.each<[options: object, want: string]>([
    [{ server: "eu" }, "https://auth.eu.acme.example/v1/out"],
    [{ baseUrl: "http://127.0.0.1:1" }, "http://127.0.0.1:1/out"],
  ])("given %o is called at %s", async (options, want) => {
    const { fetch, requests } = answering(new Response(null, { status: 204 }));
    const client = createApiClient<{ signOut(): Promise<AnyResult> }>(own, { fetch, token: "t", ...options });
    expect(await client.signOut()).toMatchObject({ ok: true });
    expect(requests[0]?.url).toBe(want);
  });

  test("is called at the first where the client's server is none of them, with its variables", async () => {
    const { fetch, requests } = answering(new Response(null, { status: 204 }));
    const first = {
      ...own,
      operations: { signOut: { ...own.operations.signOut, servers: { all: servers.all } } },
    } as const;
    const client = (more: object) =>
      createApiClient<{ signOut(): Promise<AnyResult> }>(first, { fetch, token: "t", server: "us", ...more });
    await client({ tenant: "a" }).signOut();
    expect(requests[0]?.url).toBe("https://a.auth.acme.example/out");
    expect(await client({}).signOut()).toMatchObject({ kind: "refused", attempts: 0 });
  });
});

test.each([
  [{ limit: 5, cursor: "a b", none: null }, "?limit=5&cursor=a%20b"],
  [{ other: ["a", null, "b"] }, "?other=a&other=b"],
  [{}, ""],
])("writes the query %o without the part that knows styles", async (query, want) => {
  const { fetch, requests } = answering(json([]));
  await acme({ fetch }, { ...api, codecs: {} }).listUsers({ query });
  expect(requests[0]?.url).toBe(`https://api.us.acme.example/v2/user${want}`);
});

test("sends nothing where the part is missing that could write it", async () => {
  const { fetch, requests } = answering(json([]));
  const client = acme({ fetch }, { ...api, codecs: {} });
  for (const other of [{ a: "b" }, new Date(0), [["a"]]]) {
    expect(await client.listUsers({ query: { other } })).toMatchObject({ kind: "refused", attempts: 0 });
  }
  expect(requests).toEqual([]);
});

test("writes a form as its encoding says, and objects deep where it says nothing", async () => {
  const { fetch, requests } = answering(json({}));
  const members: Record<string, Member> = {
    tags: { style: "form", explode: false },
    pipes: { style: "pipeDelimited" },
  };
  const form: Row = {
    method: "POST",
    path: "/v2/form",
    body: { kind: "form", media: "application/x-www-form-urlencoded", members },
    responses: { 200: "json" },
  };
  const client = acme({ fetch }, { ...api, operations: { upload: form } });
  await client.upload({ body: { tags: ["a", "b"], pipes: ["c", "d"], list: [1, 2], who: { name: "x y" } } });
  expect(await requests[0]?.text()).toBe("tags=a,b&pipes=c|d&list=1&list=2&who[name]=x%20y");
});

test.each([{ id: "7" }, ["7"], Promise.resolve("7"), new Map([["id", "7"]]), () => "7"])(
  "sends no form that would be written as its kind: %o",
  async (body) => {
    const { fetch, requests } = answering(json({}));
    expect(await acme({ fetch }).upload({ body })).toMatchObject({ kind: "refused", error: { code: "wrong-type" } });
    expect(requests).toEqual([]);
  },
);

const lost: [name: string, value: unknown][] = [
  ["a date", new Date(0)],
  ["a promise", Promise.resolve("1")],
  ["a map", new Map([["a", 1]])],
  ["a function", () => "1"],
  ["a symbol", Symbol("1")],
  ["a list in a list", [["1"]]],
  ["an object in an object", { a: { b: "1" } }],
];

test.each(lost)("sends nothing where %s would be left out of the query", async (_, value) => {
  const { fetch, requests } = answering(json([]));
  const result = await acme({ fetch }).listUsers({ query: { other: value } });
  expect(result).toMatchObject({ kind: "refused", attempts: 0, error: { code: "wrong-type" } });
  expect(requests).toEqual([]);
});

test("sends a JSON body with its type, the same on every attempt", async () => {
  const { fetch, requests } = answering(json({}, { status: 503 }), json({}));
  const result = await acme({ fetch }).eraseUser({ body: { id: "7" } });
  expect(result).toMatchObject({ ok: true, attempts: 2, uncertain: true });
  expect(await Promise.all(requests.map((request) => request.text()))).toEqual(['{"id":"7"}', '{"id":"7"}']);
  expect(requests[1]?.headers.get("content-type")).toBe("application/json");
});

test("sends a form with the boundary that its request made, and no type without a body", async () => {
  const { fetch, requests } = answering(json({}));
  const form = new FormData();
  form.set("id", "7");
  await acme({ fetch }).upload({ body: form });
  await acme({ fetch }).upload();
  await acmeFetch({ fetch }).POST("/v2/upload", { body: form });
  expect((await requests[0]?.formData())?.get("id")).toBe("7");
  expect(requests[1]?.headers.get("content-type")).toBe(null);
  expect((await requests[2]?.formData())?.get("id")).toBe("7");
});

test("sends no header but those the vendor asks for, and its name", async () => {
  const { fetch, requests } = answering(json({ success: true }));
  await acme({ fetch, headers: { "x-trace": "1" } }).deleteUser({ path: { id: "1" } }, { headers: { "x-call": "2" } });
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
    accept: "application/json, */*;q=0.5",
    "user-agent": "purge-acme",
    "x-acme-key": "us_key",
    "x-trace": "1",
    "x-call": "2",
  });
});

describe("a header that has only one value", () => {
  const versioned = {
    ...api,
    operations: {
      signOut: { method: "GET", path: "/out", responses: { 204: "" }, headers: { revision: "2026-07-15" } },
    },
  } as const;
  const revisionOf = async (input: unknown, options: object = {}) => {
    const { fetch, requests } = answering(new Response(null, { status: 204 }));
    const client = createApiClient<{ signOut(input: unknown): Promise<AnyResult> }>(versioned, {
      ...{ fetch, token: "t", server: "us" },
      ...options,
    });
    expect(await client.signOut(input)).toMatchObject({ ok: true });
    return requests[0]?.headers.get("revision");
  };

  test("is sent by the client, unless the caller sends another one", async () => {
    expect(await revisionOf({})).toBe("2026-07-15");
    expect(await revisionOf({}, { headers: { Revision: "2026-10-15" } })).toBe("2026-10-15");
    expect(await revisionOf({ header: { revision: "2026-10-15" } })).toBe("2026-10-15");
  });
});
