import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { acme, acmeFetch, answering, api, json, thrownBy } from "./acme.fixture.ts";
import type { Api } from "./api.ts";
import { isPurgeError, PurgeError } from "./purge-error.ts";
import { unwrap } from "./unwrap.ts";

/** The module once more, as an application has it that installs two versions of the runtime. */
async function anotherCopy(): Promise<{ PurgeError: typeof PurgeError; isPurgeError: typeof isPurgeError }> {
  return import(/* @vite-ignore */ new URL("./purge-error.ts?again", import.meta.url).href);
}

test("knows the errors of another copy of the runtime, and no others", async () => {
  const copy = await anotherCopy();
  const theirs = new copy.PurgeError("timeout", "timeout", "no whole answer");
  expect(theirs).not.toBeInstanceOf(PurgeError);
  expect(isPurgeError(theirs)).toBe(true);
  expect(theirs).toMatchObject({ attempts: 0, uncertain: false });
  expect(copy.isPurgeError(new PurgeError("refused", "missing", "not sent"))).toBe(true);
  const realm = runInNewContext('Object.assign(new Error("x"), { "@purge/error": true })');
  expect(isPurgeError(realm)).toBe(true);
  for (const other of [new Error("x"), undefined, null, "PurgeError", { name: "PurgeError", kind: "timeout" }]) {
    expect(isPurgeError(other)).toBe(false);
  }
});

test("can be logged as JSON: kind, code, operation and counts, and nothing of the person", async () => {
  const answer = json({ detail: "no jane here" }, { status: 404, headers: { "x-who": "jane" } });
  const result = await acme({ ...answering(answer), apiKey: "us_canary" }).deleteUser({ path: { id: "jane" } });
  const error = result.ok ? undefined : thrownBy(() => unwrap(result));
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "PurgeError",
    kind: "http",
    code: "http-404",
    operation: "acme.deleteUser",
    status: 404,
    attempts: 1,
    uncertain: false,
    message: "acme.deleteUser failed: the API responded with an error (HTTP 404). See error.body. [http-404]",
  });
  expect(JSON.stringify(error)).not.toMatch(/jane|canary/);
});

test("keeps the cause, without what it may not show", async () => {
  const lost = Object.assign(new Error("socket of jane hung up"), { code: "ECONNRESET" });
  const fetch = async () => {
    throw new TypeError("fetch failed", { cause: lost });
  };
  const result = await acme({ fetch, retries: 0 }).deleteUser({ path: { id: "jane" } });
  expect(result).toMatchObject({
    kind: "network",
    uncertain: true,
    error: {
      code: "ECONNRESET",
      cause: { message: "fetch failed", cause: { message: "[redacted]", code: "ECONNRESET" } },
    },
  });
});

const ID = `O'Neil "JJ"`;

test.each([
  ["as it is", ID],
  ["in a URL", "O'Neil%20%22JJ%22"],
  ["in the query of a URL", "O%27Neil%20%22JJ%22"],
  ["in JSON", JSON.stringify({ id: ID })],
  ["in another case", ID.toUpperCase()],
])("a cause that tells the person %s is cut", async (_, told) => {
  const fetch = async () => {
    throw new Error(`cannot send ${told}`);
  };
  const result = await acme({ fetch, retries: 0 }).deleteUser({ path: { id: ID } });
  expect(result).toMatchObject({ kind: "network", error: { cause: { message: "[redacted]" } } });
});

test("a cause does not tell a token that an earlier function gave", async () => {
  const both: Api = { ...api, security: [["apiKey", "token"]] };
  const client = acme(
    {
      server: "us",
      fetch: answering(json({})).fetch,
      apiKey: () => "us_first",
      token: () => Promise.reject(new Error("the vendor knows no us_first")),
    },
    both,
  );
  expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({
    kind: "refused",
    error: { cause: { message: "[redacted]" } },
  });
});

const elsewhere = async (): Promise<string> => {
  const other = acme(answering(json({}, { status: 404 })));
  return String(unwrap((await other.deleteUser({ path: { id: "tenant" } })) as never));
};
const strangers: [thrower: string, options: object, want: object][] = [
  ["token function", { apiKey: elsewhere }, { kind: "refused", attempts: 0, error: { code: "caller-failed" } }],
  ["fetch", { fetch: elsewhere, retries: 0 }, { kind: "network", attempts: 1, uncertain: true }],
];

test.each(strangers)("takes no error of another call for its own: thrown by a %s", async (_, options, want) => {
  const client = acme({ ...answering(json({ success: true })), server: "us", ...options });
  const result = await client.deleteUser({ path: { id: "jane" } });
  expect(result).toMatchObject(want);
  expect(result).not.toHaveProperty("status");
});

test("takes no error of another call for its own: thrown by a middleware", async () => {
  const client = acmeFetch({ ...answering(json({ success: true })) });
  client.use({ onRequest: elsewhere });
  const call = client.DELETE("/v2/user/{id}", { params: { path: { id: "jane" } } });
  await expect(call).rejects.toMatchObject({ kind: "http", operation: "acme.deleteUser" });
});
