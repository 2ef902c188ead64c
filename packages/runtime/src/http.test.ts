import { inspect } from "node:util";
import type { Middleware } from "openapi-fetch";
import { expect, test } from "vitest";
import { acme, answering, json } from "./acme.fixture.ts";

const done = json({ success: true });
const init = { params: { path: { id: "1" } } };

test("answers like openapi-fetch", async () => {
  const ok = await acme(answering(done)).http.DELETE("/v2/user/{id}", init);
  expect(ok).toMatchObject({ data: { success: true }, response: expect.any(Response) });
  const missing = await acme(answering(json({ detail: "x" }, { status: 404 }))).http.DELETE("/v2/user/{id}", init);
  expect(missing).toMatchObject({ error: { detail: "x" }, response: { status: 404 } });
  expect(missing).not.toHaveProperty("data");
  const stranger = await acme(answering(json({}, { status: 418 }))).http.request("delete", "/v2/user/{id}", init);
  expect(stranger).toMatchObject({ error: {}, response: { status: 418 } });
});

test("throws for what is no answer, and for not-done", async () => {
  const call = (answer: Response | Error) =>
    acme({ ...answering(answer), retries: 0 }).http.DELETE("/v2/user/{id}", init);
  await expect(call(json({ success: false }))).rejects.toMatchObject({ kind: "not-done", status: 200 });
  await expect(call(new Response("<html>"))).rejects.toMatchObject({ kind: "decode" });
  await expect(call(new Response(null, { status: 204 }))).rejects.toMatchObject({ kind: "unexpected-status" });
  await expect(call(new TypeError("x"))).rejects.toMatchObject({ kind: "network" });
  await expect(acme({}).http.GET("/v2/nowhere")).rejects.toMatchObject({ kind: "refused", code: "unknown-path" });
  await expect(acme({}).http.GET("/v2/user/../x")).rejects.toMatchObject({ code: "unknown-path" });
});

test("ignores what could undo the guards", async () => {
  const { fetch, requests } = answering(done);
  await acme({ fetch }).http.DELETE("/v2/user/{id}", {
    ...init,
    baseUrl: "https://evil.example",
    fetch: () => Promise.reject(new Error("taken")),
    pathSerializer: () => "https://evil.example",
    redirect: "follow",
  });
  expect(requests[0]).toMatchObject({ url: "https://api.us.acme.example/v2/user/1", redirect: "manual" });
});

test("reads the body as asked", async () => {
  const as = async (parseAs: string) =>
    (await acme(answering(done)).http.DELETE("/v2/user/{id}", { ...init, parseAs })).data;
  expect(await as("text")).toBe('{"success":true}');
  expect(await as("blob")).toBeInstanceOf(Blob);
  expect(await as("stream")).toBeInstanceOf(ReadableStream);
});

test("middleware serves the named methods too, and sees no credential", async () => {
  const seen: (string | null)[] = [];
  const { fetch, requests } = answering(done);
  const client = acme({ fetch });
  client.http.use({
    onRequest({ request }: { request: Request }) {
      seen.push(request.headers.get("x-acme-key"));
      request.headers.set("x-trace", "1");
      return request;
    },
    onResponse({ request, response }: { request: Request; response: Response }) {
      seen.push(request.headers.get("x-acme-key"), String(response.status));
    },
  });
  expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({ ok: true, data: { success: true } });
  expect(seen).toEqual([null, null, "200"]);
  expect(requests[0]?.headers.get("x-trace")).toBe("1");
  expect(requests[0]?.headers.get("x-acme-key")).toBe("us_key");
});

test("middleware hears the end of a call, and of no answer after it", async () => {
  const heard: unknown[] = [];
  const controller = new AbortController();
  const deaf = { answers: (_: Response): void => undefined };
  const fetch = (): Promise<Response> => {
    controller.abort();
    return new Promise((resolve) => Object.assign(deaf, { answers: resolve }));
  };
  const client = acme({ fetch });
  client.http.use({
    onError: ({ error }: { error: unknown }) => void heard.push(error),
    onResponse: ({ response }: { response: Response }) => void heard.push(response.status),
  });
  const result = await client.deleteUser({ path: { id: "1" } }, { signal: controller.signal });
  deaf.answers(done.clone());
  await new Promise((resolve) => setTimeout(resolve));
  expect(result).toMatchObject({ kind: "aborted", attempts: 1, uncertain: true });
  expect(heard).toEqual([expect.objectContaining({ kind: "aborted" })]);
});

const bends: [name: string, bend: (request: Request) => Request][] = [
  ["origin", (request) => new Request("https://evil.example/v2/user/1", request)],
  ["path", (request) => new Request(request.url.replace("/1", "/2"), request)],
  ["method", (request) => new Request(request.url, { method: "GET" })],
];

test.each(bends)("a middleware cannot change the %s", async (_, bend) => {
  const { fetch, requests } = answering(done);
  const client = acme({ fetch });
  client.http.use({ onRequest: ({ request }: { request: Request }) => bend(request) });
  const result = await client.deleteUser({ path: { id: "1" } });
  expect(result).toMatchObject({ kind: "refused", attempts: 0, error: { code: "bent-request" } });
  expect(requests).toEqual([]);
});

test("a middleware may answer in the vendor's place, and change an answer", async () => {
  const client = acme(answering(json({ detail: "x" }, { status: 404 })));
  const answer = { onResponse: () => json({ success: true }) };
  client.http.use(answer);
  expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({ ok: true, data: { success: true } });
  client.http.eject(answer);
  expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({ kind: "http", status: 404 });
  client.http.use({ onRequest: () => json({ detail: "cached" }, { status: 404 }) });
  expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({ attempts: 0, error: { detail: "cached" } });
});

const losses: [name: string, hooks: Middleware][] = [
  [
    "throws",
    {
      onResponse: () => {
        throw new Error("no");
      },
    },
  ],
  ["returns junk", { onResponse: () => "junk" as never }],
];

test.each(losses)("an answer whose middleware %s leaves the call uncertain", async (_, hooks) => {
  const client = acme(answering(done));
  client.http.use(hooks);
  const result = await client.deleteUser({ path: { id: "1" } });
  expect(result).toMatchObject({ kind: "refused", attempts: 1, uncertain: true, error: { code: "caller-failed" } });
});

const repeats: [told: string, first: Response | Error, uncertain: boolean][] = [
  ["a 503", json({}, { status: 503 }), true],
  ["a 408", json({}, { status: 408 }), true],
  ["a 401", json({}, { status: 401 }), false],
  ["a loss", new TypeError("fetch failed"), true],
];

test.each(repeats)("a middleware that asks again after %s", async (_, first, uncertain) => {
  const client = acme({ ...answering(first, json({}, { status: 404 })), retries: 0 });
  const again: NonNullable<Middleware["onRequest"]> = async ({ request, options }) => {
    await options.fetch(request.clone()).catch(() => undefined);
    return options.fetch(request.clone());
  };
  client.http.use({ onRequest: again });
  expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({ kind: "http", attempts: 2, uncertain });
});

test("a middleware may answer what was lost, and cannot know", async () => {
  const client = acme({ ...answering(new TypeError("fetch failed")), retries: 0 });
  client.http.use({ onError: () => json({}, { status: 404 }) });
  expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({ status: 404, attempts: 1, uncertain: true });
});

test("a middleware may keep its first answer when the second is lost", async () => {
  const client = acme({ ...answering(json({}, { status: 404 }), new TypeError("fetch failed")), retries: 0 });
  const again: NonNullable<Middleware["onResponse"]> = async ({ request, options, response }) =>
    options.fetch(new Request(request)).catch(() => response);
  client.http.use({ onResponse: again });
  expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({ status: 404, attempts: 2, uncertain: true });
});

test("a middleware hears of a token function without what it tells", async () => {
  const heard: unknown[] = [];
  let asked = 0;
  const apiKey = () => (asked++ ? Promise.reject(new Error("no more us_secret")) : "us_secret");
  const client = acme({ ...answering(json({}, { status: 401 })), server: "us", apiKey });
  client.http.use({ onError: ({ error }: { error: unknown }) => void heard.push(error) });
  expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({ error: { code: "caller-failed" } });
  expect(heard.length).toBe(1);
  expect(inspect(heard, { depth: 9 })).not.toContain("us_secret");
});

test("a middleware may ask at once, and again", async () => {
  const { fetch, requests } = answering(json({}, { status: 404 }), done);
  const client = acme({ fetch });
  const again: Middleware = {
    async onRequest({ request, options }) {
      await options.fetch(request.clone());
      return options.fetch(request.clone());
    },
  };
  client.http.use(again);
  expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({ ok: true, attempts: 2, uncertain: false });
  expect(requests.length).toBe(2);
});

test("what nobody can read an answer as is refused before anything is sent", async () => {
  const { fetch, requests } = answering(done);
  const call = acme({ fetch }).http.DELETE("/v2/user/{id}", { params: { path: { id: "1" } }, parseAs: "formData" });
  await expect(call).rejects.toMatchObject({ kind: "refused", attempts: 0 });
  await expect(acme({ fetch }).http.request(undefined, "/v2/user/{id}")).rejects.toMatchObject({
    code: "unknown-path",
  });
  expect(requests).toEqual([]);
});

test.each(["dispatcher"])("nothing is sent where a polluted prototype gives fetch a %s", async (name) => {
  const { fetch, requests } = answering(done);
  Object.defineProperty(Object.prototype, name, { value: "x", configurable: true });
  try {
    const result = await acme({ fetch }).deleteUser({ path: { id: "1" } });
    expect(result).toMatchObject({ kind: "refused", attempts: 0, error: { code: "polluted-prototype" } });
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
  expect(requests).toEqual([]);
});

test("a polluted prototype changes nothing", async () => {
  const pollution = {
    baseUrl: "https://evil.example",
    fetch: () => Promise.reject(new Error("taken")),
    redirect: "follow",
    pathSerializer: () => "/evil",
    retries: 0,
    path: { id: "2" },
    apiKey: "us_other",
    form: "&admin=1&",
    "content-type": "text/evil",
    cancel: "x",
    outcome: "x",
    cause: { code: "ECONNREFUSED" },
    onResponse: () => done.clone(),
    0: new Uint8Array([123, 125]),
    1: "x",
  };
  const { fetch, requests } = answering(json({}, { status: 503 }), done);
  const client = acme({ fetch });
  Object.assign(Object.prototype, pollution);
  try {
    expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({ ok: true, attempts: 2 });
    client.http.use({ onRequest: () => undefined, onResponse: () => undefined });
    await client.listUsers({ query: { tags: ["a", "b"] } });
    await client.upload();
    const lost = async () => {
      throw new TypeError("fetch failed");
    };
    expect(await acme({ fetch: lost }).deleteUser({ path: { id: "1" } })).toMatchObject({ uncertain: true });
    const silent = () => new Promise<Response>(() => undefined);
    expect(await acme({ fetch: silent, timeoutMs: 5 }).deleteUser({ path: { id: "1" } })).toMatchObject({
      kind: "timeout",
    });
    expect(await acme(answering(new Response())).blockUser({ body: { request: { id: "1" } } })).toMatchObject({
      ok: true,
      data: undefined,
    });
    const gone = acme(answering(json({}, { status: 404 })));
    gone.http.use({ onRequest: () => undefined });
    expect(await gone.deleteUser({ path: { id: "1" } })).toMatchObject({ kind: "http", status: 404 });
  } finally {
    for (const name of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, name);
  }
  expect(requests[1]).toMatchObject({ url: "https://api.us.acme.example/v2/user/1", redirect: "manual" });
  expect(requests[1]?.headers.get("x-acme-key")).toBe("us_key");
  expect(requests[2]?.url).toBe("https://api.us.acme.example/v2/user?tags=a,b");
  expect(requests[3]?.headers.get("content-type")).toBe(null);
});
