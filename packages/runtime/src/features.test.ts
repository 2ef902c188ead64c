import { expect, test } from "vitest";
import { acme, acmeFetch, answering, json } from "./acme.fixture.ts";

// What no package of this repository uses, and any vendor may.

const header = { "If-Match": '"7"', "X-Original-Team": "blue" };

test("PATCH: header parameters and a JSON body of another type, sent once", async () => {
  const { fetch, requests } = answering(json({}, { status: 503 }), json({}));
  const call = { path: { id: "1" }, header, body: { name: "x" } };
  expect(await acme({ fetch }).renameUser(call)).toMatchObject({ status: 503, attempts: 1 });
  expect(
    await acmeFetch({ fetch }).PATCH("/v2/user/{id}", { params: { path: call.path, header }, body: call.body }),
  ).toMatchObject({ data: {} });
  for (const request of requests) {
    expect(request.method).toBe("PATCH");
    expect(Object.fromEntries(request.headers)).toMatchObject({
      "if-match": '"7"',
      "x-original-team": "blue",
      "content-type": "application/merge-patch+json",
    });
  }
  expect(await Promise.all(requests.map((request) => request.text()))).toEqual(['{"name":"x"}', '{"name":"x"}']);
});

test.each<[header: object, message: string]>([
  [{}, "header.If-Match is required, but is undefined. [missing]"],
  [{ "If-Match": "" }, "header.If-Match is empty, or has no visible character. [empty]"],
  [
    { "If-Match": "1", "X-Orignal-Team": "x" },
    'header has no parameter "X-Orignal-Team". Did you mean "X-Original-Team"? [unknown-parameter]',
  ],
  [
    { "If-Match": "1", Host: "x" },
    "header.host can only be set by the client: it frames or reroutes the request. [guarded-header]",
  ],
])("header parameters are checked like any other: %o", async (given, message) => {
  const { fetch, requests } = answering(json({}));
  const result = await acme({ fetch }).renameUser({ path: { id: "1" }, header: given });
  expect(result).toMatchObject({ error: { message: expect.stringContaining(message) } });
  expect(requests).toEqual([]);
});

test("a key in the query is signed in, and cannot be given by anybody else", async () => {
  const { fetch, requests } = answering(json([]));
  const options = { apiKey: undefined, server: "us", inQuery: "a&b", fetch };
  await acme(options).listUsers();
  await acme(options).listUsers({ query: { limit: 1 } });
  const url = "https://api.us.acme.example/v2/user?";
  expect(requests.map((request) => request.url)).toEqual([`${url}key=a%26b`, `${url}limit=1&key=a%26b`]);
  expect(await acme(options).listUsers({ query: { key: "x" } })).toMatchObject({
    error: { code: "guarded-query", message: expect.stringContaining("query.key is a credential") },
  });
  const client = acmeFetch(options);
  client.use({ onRequest: ({ request }: { request: Request }) => new Request(`${request.url}?key=x`) });
  await expect(client.GET("/v2/user")).rejects.toMatchObject({ code: "guarded-query" });
});

test("a whole Authorization value may hold a space, a bearer token may not", async () => {
  const whole = { schemes: { auth: { in: "header", name: "Authorization" } }, security: [["auth"]], keys: undefined };
  const table = { ...(await import("./acme.fixture.ts")).api, ...whole } as never;
  const { fetch, requests } = answering(json([]));
  await acme({ apiKey: undefined, server: "us", auth: "SSWS 00abc", fetch }, table).listUsers();
  expect(requests[0]?.headers.get("authorization")).toBe("SSWS 00abc");
  expect(() => acme({ apiKey: undefined, server: "us", auth: " SSWS" }, table)).toThrow(/auth holds a space/);
  expect(() => acme({ apiKey: undefined, server: "us", token: "a b" })).toThrow(/token holds a space/);
});

test("clients are plain objects with methods that can be replaced", () => {
  const client = acme({});
  expect(Object.getPrototypeOf(client)).toBe(Object.prototype);
  expect(client.deleteUser.name).toBe("deleteUser");
  expect(Object.getOwnPropertyDescriptor(client, "deleteUser")).toMatchObject({
    writable: true,
    configurable: true,
    enumerable: true,
  });
  expect(Object.keys(client)).toEqual(Object.keys(acme({})));
});
