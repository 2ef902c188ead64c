import { expect, test } from "vitest";
import { acme, answering, api, json } from "./acme.fixture.ts";
import type { Api } from "./api.ts";

const both: Api = { ...api, security: [["apiKey", "token"], ["inQuery"]] };
const given = { apiKey: undefined, server: "us" };

test("an alternative needs all of its schemes, and the first that is satisfied is used", async () => {
  const { fetch, requests } = answering(json([]));
  await acme({ ...given, apiKey: "us_key", token: "t", inQuery: "q", fetch }, both).listUsers();
  await acme({ ...given, token: "t", inQuery: "q", fetch }, both).listUsers();
  expect(
    requests.map(({ url, headers }) => [url.split("?")[1], headers.get("x-acme-key"), headers.get("authorization")]),
  ).toEqual([
    [undefined, "us_key", "Bearer t"],
    ["key=q", null, null],
  ]);
});

test("says which credentials would do", async () => {
  const { fetch, requests } = answering(json([]));
  expect(await acme({ ...given, token: "t", fetch }, both).listUsers()).toMatchObject({
    kind: "refused",
    attempts: 0,
    error: {
      code: "no-credential",
      message: expect.stringContaining(
        "Pass apiKey (sent as x-acme-key) with token (sent as Authorization: Bearer …), or inQuery (sent as the query parameter key) to createClient.",
      ),
    },
  });
  expect(requests).toEqual([]);
});

test("an operation without security is sent without a credential", async () => {
  const { fetch, requests } = answering(new Response("x"));
  expect(await acme({ ...given, apiKey: "us_key", fetch }).report()).toMatchObject({ ok: true });
  expect(await acme({ ...given, fetch }).report()).toMatchObject({ ok: true });
  for (const { headers } of requests) expect(headers.has("x-acme-key")).toBe(false);
});

test("each function is asked for each call, with what the others gave kept out of its error", async () => {
  const asked: string[] = [];
  const token = () => {
    asked.push("token");
    throw new Error("vault of us_secret9 is sealed");
  };
  const apiKey = () => {
    asked.push("apiKey");
    return "us_secret9";
  };
  const result = await acme({ ...given, apiKey, token, ...answering(json([])) }, both).listUsers();
  expect(asked).toEqual(["apiKey", "token"]);
  expect(result).toMatchObject({
    error: {
      code: "caller-failed",
      message: expect.stringContaining("the function token threw an error: see error.cause."),
    },
  });
  expect(result).toMatchObject({ error: { cause: { message: "[redacted]" } } });
});

test("a fixed credential stands beside a function", async () => {
  const { fetch, requests } = answering(json([]));
  expect(await acme({ ...given, apiKey: "us_key", token: () => "t", fetch }, both).listUsers()).toMatchObject({
    ok: true,
  });
  expect(requests.map(({ headers }) => [headers.get("x-acme-key"), headers.get("authorization")])).toEqual([
    ["us_key", "Bearer t"],
  ]);
});

test("what is thrown and is no error has no cause to look at", async () => {
  const token = () => Promise.reject("no");
  const result = await acme({ ...given, token, ...answering(json([])) }).listUsers();
  expect(result).toMatchObject({ error: { message: expect.stringContaining("the function token threw an error. [") } });
  expect(result).not.toHaveProperty("error.cause");
});

const renewed: [name: string, statuses: number[], want: object][] = [
  ["after a 401", [401, 200], { ok: true, attempts: 2 }],
  ["once only", [401, 401, 200], { status: 401, attempts: 2 }],
  ["not after a 403", [403, 200], { status: 403, attempts: 1 }],
];

test.each(renewed)("a function is asked again %s", async (_, statuses, want) => {
  let asked = 0;
  const token = () => `token-${++asked}`;
  const { fetch, requests } = answering(...statuses.map((status) => json({ success: true }, { status })));
  expect(await acme({ ...given, token, fetch }).deleteUser({ path: { id: "1" } })).toMatchObject(want);
  expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(
    requests.map((__, nth) => `Bearer token-${nth + 1}`),
  );
});

test("a fixed key is not sent again after a 401", async () => {
  const { fetch, requests } = answering(json({}, { status: 401 }), json({ success: true }));
  expect(await acme({ fetch }).deleteUser({ path: { id: "1" } })).toMatchObject({ status: 401, attempts: 1 });
  expect(requests).toHaveLength(1);
});
