import { inspect } from "node:util";
import type { Middleware, MiddlewareCallbackParams } from "openapi-fetch";
import { expect, test } from "vitest";
import { acme, acmeFetch, answering, json } from "./acme.fixture.ts";

const done = json({ success: true });
const init = { params: { path: { id: "1" } } };

test("answers like openapi-fetch", async () => {
  const ok = await acmeFetch(answering(done)).DELETE("/v2/user/{id}", init);
  expect(ok).toMatchObject({ data: { success: true }, response: expect.any(Response) });
  const missing = await acmeFetch(answering(json({ detail: "x" }, { status: 404 }))).DELETE("/v2/user/{id}", init);
  expect(missing).toMatchObject({ error: { detail: "x" }, response: { status: 404 } });
  expect(missing).not.toHaveProperty("data");
  const stranger = await acmeFetch(answering(json({}, { status: 418 }))).request("delete", "/v2/user/{id}", init);
  expect(stranger).toMatchObject({ error: {}, response: { status: 418 } });
});

test("throws for what is no answer, and for not-done", async () => {
  const call = (answer: Response | Error) =>
    acmeFetch({ ...answering(answer), retries: 0 }).DELETE("/v2/user/{id}", init);
  await expect(call(json({ success: false }))).rejects.toMatchObject({ kind: "not-done", status: 200 });
  await expect(call(new Response("<html>"))).rejects.toMatchObject({ kind: "decode" });
  await expect(call(new Response(null, { status: 204 }))).rejects.toMatchObject({ kind: "unexpected-status" });
  await expect(call(new TypeError("x"))).rejects.toMatchObject({ kind: "network" });
  await expect(acmeFetch({}).GET("/v2/nowhere")).rejects.toMatchObject({ kind: "refused", code: "unknown-path" });
  await expect(acmeFetch({}).GET("/v2/user/../x")).rejects.toMatchObject({ code: "unknown-path" });
});

test.each(["baseUrl", "fetch", "Request", "redirect", "querySerializer", "bodySerializer", "pathSerializer"])(
  "refuses %s for one call: it could undo the guards",
  async (name) => {
    const { fetch, requests } = answering(done);
    const call = acmeFetch({ fetch }).DELETE("/v2/user/{id}", { ...init, [name]: "https://evil.example" });
    await expect(call).rejects.toMatchObject({
      kind: "refused",
      message: `acme.deleteUser (DELETE /v2/user/{id}): ${name} can't be set for one call: it could send the request elsewhere. [invalid-option]`,
    });
    expect(requests).toEqual([]);
  },
);

test("a middleware that keeps the sealed fetch cannot send after the end", async () => {
  const { fetch, requests } = answering(done, done);
  const client = acmeFetch({ fetch });
  const kept: (() => Promise<Response>)[] = [];
  client.use({
    onRequest({ request, options }: MiddlewareCallbackParams) {
      const copy = request.clone();
      kept.push(async () => options.fetch(copy));
    },
  });
  await client.DELETE("/v2/user/{id}", init);
  await expect(kept[0]?.()).rejects.toMatchObject({ kind: "aborted", message: expect.stringContaining("is over") });
  expect(requests).toHaveLength(1);
});

test("reads the body as asked", async () => {
  const as = async (parseAs: string) =>
    (await acmeFetch(answering(done)).DELETE("/v2/user/{id}", { ...init, parseAs })).data;
  expect(await as("text")).toBe('{"success":true}');
  expect(await as("blob")).toBeInstanceOf(Blob);
  expect(await as("stream")).toBeInstanceOf(ReadableStream);
});

test("middleware sees no credential", async () => {
  const seen: (string | null)[] = [];
  const { fetch, requests } = answering(done);
  const client = acmeFetch({ fetch });
  client.use({
    onRequest({ request }: { request: Request }) {
      seen.push(request.headers.get("x-acme-key"));
      request.headers.set("x-trace", "1");
      return request;
    },
    onResponse({ request, response }: { request: Request; response: Response }) {
      seen.push(request.headers.get("x-acme-key"), String(response.status));
    },
  });
  expect(await client.DELETE("/v2/user/{id}", init)).toMatchObject({ data: { success: true } });
  expect(seen).toEqual([null, null, "200"]);
  expect(requests[0]?.headers.get("x-trace")).toBe("1");
  expect(requests[0]?.headers.get("x-acme-key")).toBe("us_key");
});

test("middleware hears the end of a call", async () => {
  const heard: unknown[] = [];
  const controller = new AbortController();
  const fetch = (): Promise<Response> => {
    controller.abort();
    return new Promise(() => undefined);
  };
  const client = acmeFetch({ fetch });
  client.use({ onError: ({ error }: { error: unknown }) => void heard.push(error) });
  const call = client.DELETE("/v2/user/{id}", { ...init, signal: controller.signal });
  await expect(call).rejects.toMatchObject({ kind: "aborted", attempts: 1, uncertain: true });
  expect(heard).toEqual([expect.objectContaining({ kind: "aborted" })]);
});

const bends: [name: string, bend: (request: Request) => Request][] = [
  ["origin", (request) => new Request("https://evil.example/v2/user/1", request)],
  ["path", (request) => new Request(request.url.replace("/1", "/2"), request)],
  ["method", (request) => new Request(request.url, { method: "GET" })],
  ["path, by a Request that says so only once", (request) => flickering(request)],
];

/** Says the right URL when it is read first, and another one afterwards. */
function flickering(request: Request): Request {
  let reads = 0;
  const right = request.url;
  const url = { get: () => (reads++ === 0 ? right.replace("/1", "/2") : right) };
  return Object.defineProperty(new Request(request), "url", url);
}

test.each(bends)("a middleware cannot change the %s", async (_, bend) => {
  const { fetch, requests } = answering(done);
  const client = acmeFetch({ fetch });
  client.use({ onRequest: ({ request }: { request: Request }) => bend(request) });
  const refused = { kind: "refused", attempts: 0, code: "bent-request" };
  await expect(client.DELETE("/v2/user/{id}", init)).rejects.toMatchObject(refused);
  expect(requests).toEqual([]);
});

test("sends what a Request said when it was read, whatever it says later", async () => {
  const { fetch, requests } = answering(done);
  const client = acmeFetch({ fetch });
  let reads = 0;
  const onRequest = ({ request }: { request: Request }) => {
    const right = request.url;
    const get = () => (reads++ === 0 ? right : "https://evil.example/v2/user/2");
    return Object.defineProperty(new Request(request), "url", { get });
  };
  client.use({ onRequest });
  await client.DELETE("/v2/user/{id}", init);
  expect(requests[0]?.url).toBe("https://api.us.acme.example/v2/user/1");
});

const otherBodies = ['{"id":"victim"}', "{}", '{"id":".."}', "not json", '{"id":"me","id":"victim"}'];

test.each(otherBodies)("a middleware cannot change the body to %s", async (body) => {
  const { fetch, requests } = answering(done);
  const client = acmeFetch({ fetch });
  client.use({ onRequest: ({ request }: { request: Request }) => new Request(request, { body }) });
  const call = client.POST("/v2/erase", { body: { id: "me" } });
  await expect(call).rejects.toMatchObject({ kind: "refused", code: "bent-request", attempts: 0 });
  expect(requests).toEqual([]);
});

const queries: [search: string, sent: boolean][] = [
  ["limit=1&trace=2", true],
  ["limit=2", false],
  ["trace=2", false],
  ["limit=1&limit=2", false],
];

test.each(queries)("a middleware may add to the query, and change nothing in it: %s", async (search, sent) => {
  const { fetch, requests } = answering(json([]));
  const client = acmeFetch({ fetch });
  client.use({ onRequest: ({ request }: { request: Request }) => new Request(request.url.replace("limit=1", search)) });
  const call = client.GET("/v2/user", { params: { query: { limit: 1 } } });
  if (sent) await call;
  else await expect(call).rejects.toMatchObject({ code: "bent-request" });
  expect(requests.length).toBe(sent ? 1 : 0);
});

test("a middleware may answer in the vendor's place, and change an answer", async () => {
  const client = acmeFetch(answering(json({ detail: "x" }, { status: 404 })));
  const answer = { onResponse: () => json({ success: true }) };
  client.use(answer);
  expect(await client.DELETE("/v2/user/{id}", init)).toMatchObject({ data: { success: true } });
  client.eject(answer);
  expect(await client.DELETE("/v2/user/{id}", init)).toMatchObject({ error: { detail: "x" } });
  client.use({ onRequest: () => json({ detail: "cached" }, { status: 404 }) });
  expect(await client.DELETE("/v2/user/{id}", init)).toMatchObject({ error: { detail: "cached" } });
});

test("an error without a body, or with one that reads as nothing, is thrown", async () => {
  for (const body of [null, "null", "0", "false", '""']) {
    const call = acmeFetch(answering(new Response(body, { status: 404 }))).DELETE("/v2/user/{id}", init);
    await expect(call).rejects.toMatchObject({ status: 404 });
    // Declared as text: openapi-fetch parses it all the same.
    const report = acmeFetch({ ...answering(new Response(body, { status: 500 })), retries: 0 }).GET("/v2/report");
    await expect(report).rejects.toMatchObject({ status: 500 });
  }
});

test("reads text as text, whether its type is declared or found", async () => {
  expect(await acmeFetch(answering(new Response("a report"))).GET("/v2/report")).toMatchObject({ data: "a report" });
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
  const client = acmeFetch(answering(done));
  client.use(hooks);
  const failed = { kind: "refused", attempts: 1, uncertain: true, code: "caller-failed" };
  await expect(client.DELETE("/v2/user/{id}", init)).rejects.toMatchObject(failed);
});

const repeats: [told: string, first: Response | Error, uncertain: boolean][] = [
  ["a 503", json({}, { status: 503 }), true],
  ["a 408", json({}, { status: 408 }), true],
  ["a 401", json({}, { status: 401 }), false],
  ["a loss", new TypeError("fetch failed"), true],
];

test.each(repeats)("a middleware that asks again after %s", async (_, first, uncertain) => {
  const client = acmeFetch({ ...answering(first, json({ success: false })), retries: 0 });
  const again: NonNullable<Middleware["onRequest"]> = async ({ request, options }) => {
    await options.fetch(request.clone()).catch(() => undefined);
    return options.fetch(request.clone());
  };
  client.use({ onRequest: again });
  await expect(client.DELETE("/v2/user/{id}", init)).rejects.toMatchObject({ attempts: 2, uncertain });
});

test("a middleware hears of a token function without what it tells", async () => {
  const heard: unknown[] = [];
  let asked = 0;
  const apiKey = () => (asked++ ? Promise.reject(new Error("no more us_secret")) : "us_secret");
  const client = acmeFetch({ ...answering(json({}, { status: 401 })), server: "us", apiKey });
  client.use({ onError: ({ error }: { error: unknown }) => void heard.push(error) });
  await expect(client.DELETE("/v2/user/{id}", init)).rejects.toMatchObject({ code: "caller-failed" });
  expect(heard.length).toBe(1);
  expect(inspect(heard, { depth: 9 })).not.toContain("us_secret");
});

test("what nobody can read an answer as is refused before anything is sent", async () => {
  const { fetch, requests } = answering(done);
  const call = acmeFetch({ fetch }).DELETE("/v2/user/{id}", { params: { path: { id: "1" } }, parseAs: "formData" });
  await expect(call).rejects.toMatchObject({ kind: "refused", attempts: 0 });
  await expect(acmeFetch({ fetch }).request(undefined, "/v2/user/{id}")).rejects.toMatchObject({
    code: "unknown-path",
  });
  expect(requests).toEqual([]);
});

const pollutions: [name: string, enumerable: boolean][] = [
  ["dispatcher", false],
  ["socketPath", true],
  ["ca", true],
  ["anything", true],
];

const code = "polluted-prototype";

test.each(pollutions)("nothing is sent while a polluted prototype gives fetch %s", async (name, enumerable) => {
  const { fetch, requests } = answering(done);
  Object.defineProperty(Object.prototype, name, { value: "x", configurable: true, enumerable });
  const ended: unknown[] = [];
  try {
    ended.push(await acme({ fetch }).deleteUser({ path: { id: "1" } }));
    await acmeFetch({ fetch })
      .DELETE("/v2/user/{id}", init)
      .catch((error: unknown) => ended.push(error));
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
  expect(ended).toEqual([
    expect.objectContaining({ kind: "refused", attempts: 0, error: expect.objectContaining({ code }) }),
    expect.objectContaining({ kind: "refused", attempts: 0, code }),
  ]);
  expect(requests).toEqual([]);
});

test("a prototype polluted with hidden members changes nothing", async () => {
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
    cause: { code: "ECONNREFUSED" },
    response: { status: 200 },
    waitMs: 1,
    status: 200,
    code: "x",
    onResponse: () => done.clone(),
    0: new Uint8Array([123, 125]),
    1: "x",
  };
  const { fetch, requests } = answering(json({}, { status: 503 }), done);
  const client = acme({ fetch });
  for (const [name, value] of Object.entries(pollution)) {
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
  }
  try {
    expect(await client.deleteUser({ path: { id: "1" } })).toMatchObject({ ok: true, attempts: 2 });
    await client.listUsers({ query: { tags: ["a", "b"] } });
    await client.upload();
    const lost = async () => {
      throw new TypeError("fetch failed");
    };
    expect(await acme({ fetch: lost }).deleteUser({ path: { id: "1" } })).toMatchObject({ uncertain: true });
    const silent = () => new Promise<Response>(() => undefined);
    const late = await acme({ fetch: silent, timeoutMs: 5 }).deleteUser({ path: { id: "1" } });
    expect(late).toMatchObject({ kind: "timeout" });
    const empty = await acme(answering(new Response())).blockUser({ body: { request: { id: "1" } } });
    expect(empty).toMatchObject({ ok: true, status: 200 });
    expect(await acmeFetch({ fetch }).DELETE("/v2/user/{id}", init)).toMatchObject({ data: { success: true } });
  } finally {
    for (const name of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, name);
  }
  expect(requests[1]).toMatchObject({ url: "https://api.us.acme.example/v2/user/1", redirect: "manual" });
  expect(requests[1]?.headers.get("x-acme-key")).toBe("us_key");
  expect(requests[2]?.url).toBe("https://api.us.acme.example/v2/user?tags=a,b");
  expect(requests[3]?.headers.get("content-type")).toBe(null);
});
