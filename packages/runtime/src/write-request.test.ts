import { expect, test } from "vitest";
import { type Acme, acme, answering, api, json } from "./acme.fixture.ts";
import type { Api, Row } from "./api.ts";
import type { FetchInit } from "./options.ts";

const withRow = (row: Partial<Row>): Api => ({
  ...api,
  operations: { getUser: { ...(api.operations.getUser as Row), ...row } },
});

test("a path that a URL parser would change is refused", async () => {
  const table = withRow({ path: "/v2/./user", input: {} });
  const { fetch, requests } = answering(json({}));
  expect(await acme({ fetch }, table).getUser()).toMatchObject({
    kind: "refused",
    error: { code: "bent-request", message: expect.stringContaining("path would become another path in a URL.") },
  });
  expect(requests).toEqual([]);
});

const paths: [path: `/${string}`, name: string, value: unknown, want: string][] = [
  ["/v2/{ids}/x", "ids", ["a", "b"], "/v2/a,b/x"],
  ["/v2/{user id}", "user id", "a", "/v2/a"],
  ["/v2/ü/%41/{id}", "id", "ä", "/v2/%C3%BC/%41/%C3%A4"],
];

test.each(paths)("%s with %s = %o is %s", async (path, name, value, want) => {
  const rule = Array.isArray(value) ? { type: "list" as const } : {};
  const { fetch, requests } = answering(json({}));
  await acme({ fetch }, withRow({ path, input: { path: { members: { [name]: rule } } } })).getUser({
    path: { [name]: value },
  });
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([want]);
});

const bodiless: [method: keyof Acme, input: object][] = [
  ["deleteUser", { path: { id: "1" } }],
  ["upload", {}],
];

test.each(bodiless)("%s without a body is sent with none", async (method, input) => {
  const bodies: unknown[] = [];
  const fetch = async (_: string, { body }: FetchInit) => {
    bodies.push(body);
    return json({ success: true });
  };
  await acme({ fetch })[method](input);
  expect(bodies).toEqual([null]);
});

test("a table without codecs writes a plain query", async () => {
  const { codecs, ...plain } = api;
  const table = { ...plain, schemes: { apiKey: api.schemes.apiKey }, security: [["apiKey"]] } as Api;
  const { fetch, requests } = answering(json({}));
  await acme({ fetch }, table).listUsers({ query: { limit: 2, tags: ["a", "b"], spaced: undefined, piped: null } });
  expect(requests.map(({ url }) => new URL(url).search)).toEqual(["?limit=2&tags=a&tags=b"]);
});
