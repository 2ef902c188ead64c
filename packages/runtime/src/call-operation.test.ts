import { expect, test } from "vitest";
import { acme, answering, json } from "./acme.fixture.ts";

const path = { id: "jane-doe-77" };
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

test("a getter of the input that throws ends the call, and its error is the cause", async () => {
  const input = {
    path,
    get query() {
      throw new Error("not now");
    },
  };
  expect(await acme(answering(json({}))).deleteUser(input)).toMatchObject({
    kind: "refused",
    attempts: 0,
    uncertain: false,
    error: { code: "caller-failed", cause: { name: "Error", message: "not now" } },
  });
});

test("what the caller's own code throws shows nothing of the input", async () => {
  const toJSON = () => {
    throw new Error(`no body for ${path.id}`);
  };
  const result = await acme(answering(json({}))).eraseUser({ body: { ...path, toJSON } });
  expect(result).toMatchObject({ kind: "refused", error: { cause: { message: "[redacted]" } } });
});

test("a body that cannot be JSON says why", async () => {
  const call = (body: object) => acme(answering(json({}))).eraseUser({ body: { id: "1", ...body } });
  const message =
    "acme.eraseUser (POST /v2/erase): writing body as JSON threw an error: see error.cause. [caller-failed]";
  const circle: Record<string, unknown> = {};
  circle.circle = circle;
  for (const [body, cause] of [
    [{ big: 7n }, "BigInt"],
    [circle, "circular"],
  ] as const) {
    expect(await call(body)).toMatchObject({ error: { message, cause: { message: expect.stringContaining(cause) } } });
  }
});

test("what a credential function returned is not shown by a later abort", async () => {
  const controller = new AbortController();
  const fetch = async () => {
    controller.abort(new Error("stop us_secret9"));
    return new Response(new ReadableStream({}));
  };
  const client = acme({ apiKey: () => "us_secret9", server: "us", fetch });
  expect(await client.deleteUser({ path: { id: "1" } }, { signal: controller.signal })).toMatchObject({
    kind: "aborted",
    error: { cause: { message: "[redacted]" } },
  });
});

test("a call that is aborted before it begins asks for no credential", async () => {
  let asked = 0;
  const token = () => `token-${++asked}`;
  const client = acme({ apiKey: undefined, server: "us", token, ...answering(json({})) });
  expect(await client.deleteUser({ path }, { signal: AbortSignal.abort() })).toMatchObject({ kind: "aborted" });
  expect(asked).toBe(0);
});

test("a call leaves no timer behind", async () => {
  const before = timers();
  expect(await acme(answering(json({ success: true }))).deleteUser({ path })).toMatchObject({ ok: true });
  expect(timers()).toBe(before);
});

test("a rejection that cannot be read leaves it open whether it was one", async () => {
  const page = new Response("<!doctype html>", { status: 404, headers: { "content-type": "text/html" } });
  expect(await acme(answering(page)).deleteUser({ path })).toMatchObject({
    kind: "decode",
    status: 404,
    uncertain: true,
  });
});
