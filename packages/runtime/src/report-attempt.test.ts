import { expect, test } from "vitest";
import { acme, answering, json, withoutJitter } from "./acme.fixture.ts";
import type { Attempt } from "./options.ts";

withoutJitter();

const done = json({ success: true });
const id = { path: { id: "jane" } };
const common = { operation: "acme.deleteUser", method: "DELETE", path: "/v2/user/{id}", ms: expect.any(Number) };

function watching(): { seen: Attempt[]; onAttempt: (attempt: Attempt) => void } {
  const seen: Attempt[] = [];
  return { seen, onAttempt: (attempt) => void seen.push(attempt) };
}

test("each attempt is reported: what came of it, and the wait before the next", async () => {
  const { seen, onAttempt } = watching();
  const busy = json({}, { status: 503, headers: { "retry-after": "0" } });
  const lost = new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ECONNRESET" }) });
  await acme({ ...answering(busy, lost, done), onAttempt }).deleteUser(id);
  expect(seen).toStrictEqual([
    { ...common, attempt: 1, status: 503, waitMs: 0 },
    { ...common, attempt: 2, code: "ECONNRESET", waitMs: expect.any(Number) },
    { ...common, attempt: 3, status: 200 },
  ]);
  expect(JSON.stringify(seen)).not.toMatch(/jane|us_key/);
});

test.each<[name: string, options: object, want: object]>([
  ["a timeout", { fetch: () => new Promise(() => undefined), timeoutMs: 10 }, { attempt: 1, code: "timeout" }],
  ["a redirect", answering(new Response(null, { status: 307 })), { attempt: 1, code: "redirect", status: 307 }],
  ["a large body", { ...answering(done), maxBodyBytes: 1 }, { attempt: 1, code: "body-too-large", status: 200 }],
  ["the last failure", { ...answering(new Error("x")), retries: 0 }, { attempt: 1, code: "network" }],
])("%s is reported as the attempt's end", async (_, options, want) => {
  const { seen, onAttempt } = watching();
  await acme({ ...options, onAttempt }).deleteUser(id);
  expect(seen).toStrictEqual([{ ...common, ...want }]);
});

test("nothing is reported of a call that is not sent", async () => {
  const { seen, onAttempt } = watching();
  await acme({ ...answering(done), onAttempt }).deleteUser({ path: { id: ".." } });
  await acme({ ...answering(done), onAttempt, apiKey: () => "", server: "us" }).deleteUser(id);
  await acme({ ...answering(done), onAttempt }).deleteUser(id, { signal: AbortSignal.abort() });
  const controller = new AbortController();
  const call = acme({ ...answering(done), onAttempt }).deleteUser(id, { signal: controller.signal });
  controller.abort();
  await call;
  expect(seen).toEqual([]);
});

test("the milliseconds are those of the attempt", async () => {
  const { seen, onAttempt } = watching();
  const start = performance.now();
  await acme({ ...answering(done), onAttempt }).deleteUser(id);
  expect(seen[0]?.ms).toBeLessThanOrEqual(Math.ceil(performance.now() - start));
});

test("an observer that throws or rejects changes nothing", async () => {
  const throws = () => {
    throw new Error("observer");
  };
  const rejects = () => Promise.reject(new Error("observer"));
  for (const onAttempt of [throws, rejects]) {
    expect(await acme({ ...answering(done), onAttempt }).deleteUser(id)).toMatchObject({ ok: true, attempts: 1 });
  }
});

test("retries can be set for one call", async () => {
  const busy = json({}, { status: 503, headers: { "retry-after": "0" } });
  expect(await acme(answering(busy)).deleteUser(id, { retries: 0 })).toMatchObject({ attempts: 1 });
  expect(await acme(answering(busy)).deleteUser(id, { retries: 4 })).toMatchObject({ attempts: 5 });
});
