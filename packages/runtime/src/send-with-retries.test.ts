import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { acme, acmeFetch, answering, json, withoutJitter } from "./acme.fixture.ts";
import type { FetchInit } from "./options.ts";
import type { Failure } from "./result.ts";

withoutJitter();

const done = json({ success: true });
const id = { path: { id: "1" } };
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("sending again", () => {
  const cases: [name: string, answers: (Response | Error)[], want: object][] = [
    ["after 503", [json({}, { status: 503 }), done], { ok: true, attempts: 2, uncertain: true }],
    ["after 429, which did nothing", [json({}, { status: 429 }), done], { ok: true, attempts: 2, uncertain: false }],
    ["after a lost connection", [new TypeError("fetch failed"), done], { ok: true, attempts: 2, uncertain: true }],
    ["after a connection that was refused", [refused(), done], { ok: true, attempts: 2, uncertain: false }],
    [
      "until the retries are used up",
      [json({}, { status: 500 })],
      { kind: "unexpected-status", status: 500, attempts: 3, uncertain: true },
    ],
    ["not after 404", [json({}, { status: 404 }), done], { kind: "http", attempts: 1, uncertain: false }],
    ["404 after a lost reply", [new TypeError("x"), json({}, { status: 404 })], { status: 404, uncertain: true }],
  ];

  test.each(cases)("%s", async (_, answers, want) => {
    expect(await acme({ ...answering(...answers) }).deleteUser(id)).toMatchObject(want);
  });

  test("after a response whose body is cancelled, not left open", async () => {
    const seen: string[] = [];
    const busy = new ReadableStream({ cancel: () => void seen.push("cancelled") });
    const fetch = async () => {
      seen.push("sent");
      return seen.length === 1 ? new Response(busy, { status: 503 }) : done.clone();
    };
    expect(await acme({ fetch }).deleteUser(id)).toMatchObject({ ok: true });
    expect(seen).toEqual(["sent", "cancelled", "sent"]);
  });

  test("never a POST, unless it is declared idempotent", async () => {
    const busy = json({}, { status: 503 });
    const body = { request: { id: "1" } };
    expect(await acme(answering(busy, done)).blockUser({ body })).toMatchObject({ status: 503, attempts: 1 });
    const failed = await acme(answering(new TypeError("x"), done)).blockUser({ body });
    expect(failed).toMatchObject({ kind: "network", attempts: 1, uncertain: true });
    expect(await acme(answering(busy, done)).eraseUser({ body: { id: "1" } })).toMatchObject({ ok: true, attempts: 2 });
  });

  test("gives the answer at once when the vendor asks to wait longer than the deadline", async () => {
    const { fetch, requests } = answering(json({}, { status: 429, headers: { "retry-after": "3600" } }));
    const result = await acme({ fetch }).deleteUser(id);
    expect(result).toMatchObject({ kind: "http", status: 429, attempts: 1 });
    expect((result as { retryAt: Date }).retryAt.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
    expect(requests.length).toBe(1);
  });

  function refused(): Error {
    return new TypeError("fetch failed", { cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }) });
  }
});

describe("the end of a call", () => {
  test("a stalled body ends with the deadline, and closes its socket", async () => {
    let closed: () => void = () => undefined;
    const socketClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const baseUrl = await serve((request, response) => {
      request.socket.once("close", closed);
      response.writeHead(200, { "content-type": "application/json" }).write('{"success":');
    });
    const result = await acme({ baseUrl, timeoutMs: 100 }).deleteUser(id);
    expect(result).toMatchObject({ kind: "timeout", attempts: 1, uncertain: true });
    await socketClosed;
  });

  test("a fetch that is deaf to signals is left behind", async () => {
    const fetch = () => new Promise<Response>(() => undefined);
    const result = await acme({ fetch, timeoutMs: 30 }).deleteUser(id);
    expect(result).toMatchObject({ kind: "timeout", uncertain: true });
  });

  test("an abort wakes a wait", async () => {
    const controller = new AbortController();
    const answer = json({}, { status: 503, headers: { "retry-after": "20" } });
    const fetch = async () => {
      setTimeout(() => controller.abort(new Error("enough")), 5);
      return answer.clone();
    };
    const result = await acme({ fetch }).deleteUser(id, { signal: controller.signal });
    expect(result).toMatchObject({
      kind: "aborted",
      attempts: 1,
      uncertain: true,
      error: { cause: { message: "enough" } },
    });
  });

  test("half a signal leaves nothing unhandled", async () => {
    const signal = { aborted: false, addEventListener: () => undefined } as never;
    expect(await acme(answering(done)).deleteUser(id, { signal })).toMatchObject({ ok: true });
  });

  test("an abort before the answer reached the caller leaves the call uncertain", async () => {
    const controller = new AbortController();
    const client = acmeFetch(answering(done));
    client.use({ onResponse: () => controller.abort() });
    const call = client.DELETE("/v2/user/{id}", { params: id, signal: controller.signal });
    await expect(call).rejects.toMatchObject({ kind: "aborted", attempts: 1, uncertain: true });
  });

  test("an aborted signal sends nothing", async () => {
    const { fetch, requests } = answering(done);
    const result = await acme({ fetch }).deleteUser(id, { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ kind: "aborted", attempts: 0, uncertain: false });
    expect(requests).toEqual([]);
  });

  test("a body is kept as it was read, whatever becomes of its buffer", async () => {
    const text = new TextEncoder().encode('{"success":true}');
    const buffer = new Uint8Array(65_536);
    let at = 0;
    const body = new ReadableStream(
      {
        pull(stream) {
          buffer[0] = text[at++] ?? 0;
          if (at > text.length) stream.close();
          else stream.enqueue(buffer.subarray(0, 1));
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { "content-type": "application/json" };
    const call = acme({ fetch: async () => new Response(body, { headers }) }).deleteUser(id);
    expect(await call).toMatchObject({ ok: true, data: { success: true } });
  });

  test("a body without end stops at the limit", async () => {
    const endless = () =>
      new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1024)) }), { status: 200 });
    const result = await acme({ fetch: async () => endless(), maxBodyBytes: 4096 }).deleteUser(id);
    expect(result).toMatchObject({ kind: "decode", error: { code: "body-too-large" } });
  });
});

describe("redirects", () => {
  test.each([301, 302, 303, 307, 308])("%i is not followed, and the key stays here", async (status) => {
    const seen: string[] = [];
    const elsewhere = await serve((request, response) => {
      seen.push(JSON.stringify(request.headers));
      response.end("{}");
    });
    const baseUrl = await serve((_, response) =>
      response.writeHead(status, { location: `${elsewhere}/v2/user/1` }).end(),
    );
    expect(await acme({ baseUrl }).deleteUser(id)).toMatchObject({ kind: "redirect", status, attempts: 1 });
    expect(seen).toEqual([]);
  });

  test("one that the caller's fetch followed is no success", async () => {
    const elsewhere = await serve((_, response) => response.end('{"success":true}'));
    const baseUrl = await serve((_, response) => response.writeHead(307, { location: `${elsewhere}/v2/user/1` }).end());
    const fetch = (url: string, { method }: FetchInit) => globalThis.fetch(url, { method });
    expect(await acme({ baseUrl, fetch }).deleteUser(id)).toMatchObject({ kind: "redirect" });
  });
});

describe("credentials", () => {
  test("each scheme is attached its own way", async () => {
    const sent = async (options: object) => {
      const { fetch, requests } = answering(json([]));
      await acme({ apiKey: undefined, server: "us", fetch, ...options }).listUsers({ query: { limit: 1 } });
      return [requests[0]?.headers.get("authorization") ?? requests[0]?.headers.get("x-acme-key"), requests[0]?.url];
    };
    const url = "https://api.us.acme.example/v2/user?limit=1";
    expect(await sent({ apiKey: "k" })).toEqual(["k", url]);
    expect(await sent({ token: async () => "t" })).toEqual(["Bearer t", url]);
    expect(await sent({ login: { username: "jürg", password: "p:w" } })).toEqual(["Basic asO8cmc6cDp3", url]);
    expect(await sent({ inQuery: "a&b" })).toEqual([null, `${url}&key=a%26b`]);
  });

  test("a missing one is named before anything is sent", async () => {
    const { fetch, requests } = answering(done);
    const result = await acme({ apiKey: undefined, server: "us", fetch }).deleteUser(id);
    expect(result).toMatchObject({ kind: "refused", error: { code: "no-credential" } });
    expect((result as Failure).error.message).toContain(
      "Pass apiKey (sent as x-acme-key), or token (sent as Authorization: Bearer …)",
    );
    expect(requests).toEqual([]);
  });

  test.each(["with space", "line\nbreak", "ümlaut", "", " ", 7])(
    "%o is no credential, and is not shown",
    async (key) => {
      const refused = { kind: "refused", code: "invalid-credential" };
      expect(() => acme({ apiKey: key, server: "us" })).toThrowError(expect.objectContaining(refused));
      const { fetch, requests } = answering(done);
      const result = await acme({ apiKey: () => key, server: "us", fetch }).deleteUser(id);
      expect(result).toMatchObject({ kind: "refused", error: { code: "invalid-credential" } });
      expect(requests).toEqual([]);
    },
  );

  test("a function is asked once more after 401", async () => {
    let asked = 0;
    const token = () => `t${++asked}`;
    const { fetch, requests } = answering(json({}, { status: 401 }), done);
    const result = await acme({ apiKey: undefined, server: "us", token, fetch }).deleteUser(id);
    expect(result).toMatchObject({ ok: true, attempts: 2, uncertain: false });
    expect(requests.map((request) => request.headers.get("authorization"))).toEqual(["Bearer t1", "Bearer t2"]);
    const always = answering(json({}, { status: 401 }));
    const stays = await acme({ apiKey: undefined, server: "us", token, fetch: always.fetch }).deleteUser(id);
    expect(stays).toMatchObject({ kind: "http", status: 401, attempts: 2 });
  });

  test("no error shows a key or an id, whatever a fetch throws", async () => {
    const fetch = async (url: string, init: FetchInit) => {
      throw new Error(`${url} ${init.headers["x-acme-key"]}`, { cause: init });
    };
    const result = await acme({ apiKey: "us_canary", fetch, retries: 0 }).deleteUser({ path: { id: "jane@x" } });
    const printed = inspect(result, { showHidden: true, depth: 9 }) + JSON.stringify(result);
    expect(result).toMatchObject({ kind: "network", uncertain: true });
    expect(printed).not.toMatch(/canary|jane/);
  });

  test("a client prints no key", () => {
    expect(inspect(acme({ apiKey: "us_canary" }), { showHidden: true, depth: 9 })).not.toContain("canary");
  });
});
