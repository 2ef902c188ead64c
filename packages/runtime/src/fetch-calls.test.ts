import { expect, test } from "vitest";
import { acmeFetch, answering, api, json } from "./acme.fixture.ts";
import type { Api, Row } from "./api.ts";
import { createApiFetchClient } from "./create-api-fetch-client.ts";

const place = "/v2/user/{id}";
const params = { path: { id: "jane-doe-77" } };
const done = json({ success: true });
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

test("middleware is told the server, and a call leaves no timer behind", async () => {
  const before = timers();
  const seen: unknown[] = [];
  const client = acmeFetch(answering(done));
  client.use({ onRequest: ({ options }: { options: { baseUrl: string } }) => void seen.push(options.baseUrl) });
  expect(await client.DELETE(place, { params })).toMatchObject({ data: { success: true } });
  expect(seen).toEqual(["https://api.us.acme.example"]);
  expect(timers()).toBe(before);
});

test("a call that was aborted before does not reach the middleware", async () => {
  const seen: string[] = [];
  const client = acmeFetch(answering(done));
  client.use({ onRequest: () => void seen.push("request") });
  await expect(client.DELETE(place, { params, signal: AbortSignal.abort() })).rejects.toMatchObject({
    kind: "aborted",
  });
  expect(seen).toEqual([]);
});

test("what a middleware throws shows nothing of the input", async () => {
  const client = acmeFetch(answering(done));
  const onRequest = () => {
    throw new Error(`no ${params.path.id}`);
  };
  client.use({ onRequest });
  await expect(client.DELETE(place, { params })).rejects.toMatchObject({
    kind: "refused",
    cause: { message: "[redacted]" },
  });
});

test("an API without operations has no path", async () => {
  const client = createApiFetchClient<never>({ ...api, operations: {} }, { apiKey: "us_key" });
  await expect((client as never as { GET(path: string): Promise<unknown> }).GET("/x")).rejects.toMatchObject({
    code: "unknown-path",
  });
});

const row = api.operations.deleteUser as Row;
const mixed: Api = { ...api, operations: { deleteUser: { ...row, done: {}, responses: { 200: "json|text" } } } };
const answers: [type: string, text: string, parseAs: string | undefined, data: unknown][] = [
  ["application/json", '{"a":1}', undefined, { a: 1 }],
  ["text/plain", "7", undefined, "7"],
  ["application/json", '{"a":1}', "text", '{"a":1}'],
];

test.each(answers)("a success of %s, %j, read as %s, is %o", async (type, text, parseAs, data) => {
  const response = new Response(text, { headers: { "content-type": type } });
  const { fetch } = answering(response);
  const client = createApiFetchClient<never>(mixed, { apiKey: "us_key", fetch });
  const init = { params, ...(parseAs && { parseAs }) };
  // biome-ignore lint/suspicious/noExplicitAny: this API has no types
  expect(await (client as any).DELETE(place, init)).toMatchObject({ data });
});
