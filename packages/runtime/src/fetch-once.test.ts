import { afterEach, expect, test } from "vitest";
import { fetchOnce } from "./fetch-once.ts";
import type { FetchInit } from "./options.ts";

const { fetch } = globalThis;
const own = Object.getOwnPropertyDescriptor(globalThis, "process") ?? {};
const world = globalThis as unknown as Record<string, unknown>;
afterEach(() => {
  world.fetch = fetch;
  delete world.Deno;
  delete world.Bun;
  Object.defineProperty(world, "process", own);
});

const init = { method: "DELETE", headers: { accept: "x" }, body: null, redirect: "manual" } as unknown as FetchInit;

/** What the global `fetch` was called with. */
async function called(fails = false): Promise<Record<string, unknown>> {
  let seen: unknown;
  world.fetch = async (url: string, given: object) => {
    seen = { url, ...given };
    if (fails) throw new TypeError("fetch failed");
    return new Response();
  };
  await fetchOnce("https://acme.example/", { ...init }).catch(() => undefined);
  return seen as Record<string, unknown>;
}

test("in Node, asks for a connection of its own", async () => {
  expect(await called()).toMatchObject({ url: "https://acme.example/", ...init, keepalive: false });
  expect(await called()).toMatchObject({ headers: { accept: "x", connection: "close" } });
});

test("its headers are its own, whatever the prototype", async () => {
  expect(Object.getPrototypeOf((await called()).headers)).toBe(null);
});

test.each(["Deno", "Bun"])("%s, which imitates Node, is sent no header of a connection", async (name) => {
  world[name] = {};
  expect(await called()).toMatchObject({ headers: { accept: "x" }, keepalive: false });
  expect((await called()).headers).not.toHaveProperty("connection");
});

test("what has a process without undici is not Node", async () => {
  Object.defineProperty(world, "process", { value: { versions: {} }, configurable: true });
  expect((await called()).headers).not.toHaveProperty("connection");
});

test.each([false, true])("in Deno, has a client of its own and closes it (fails: %s)", async (fails) => {
  let closed = 0;
  const client = { close: () => void closed++ };
  const asked: unknown[] = [];
  world.Deno = {
    createHttpClient: (options: object) => {
      asked.push(options);
      return client;
    },
  };
  expect((await called(fails)).client).toBe(client);
  expect(asked).toEqual([{ poolMaxIdlePerHost: 0 }]);
  expect(closed).toBe(1);
});
