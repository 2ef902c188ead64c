import { afterEach, expect, test } from "vitest";
import { api } from "./acme.fixture.ts";
import type { Api } from "./api.ts";
import { readCount, resolveSettings } from "./resolve-settings.ts";

const one: Api = { ...api, servers: { us: "https://acme.example" } };
const navigator = Object.getOwnPropertyDescriptor(globalThis, "navigator");
const runIn = (value: unknown) => Object.defineProperty(globalThis, "navigator", { value, configurable: true });

afterEach(() => {
  Reflect.deleteProperty(globalThis, "navigator");
  if (navigator) Object.defineProperty(globalThis, "navigator", navigator);
});

test("options may be left out, and may not be null", () => {
  expect(resolveSettings(one, undefined)).toMatchObject({ timeoutMs: 30_000, retries: 2, maxBodyBytes: 10_485_760 });
  expect(() => resolveSettings(one, null)).toThrow(
    "options must be a plain object such as { apiKey: … }, but is null.",
  );
});

/** What keeps Next.js from answering out of its cache. */
const next = { internal: true, revalidate: 0 };

const agents: [where: unknown, agent: string | undefined, init: object][] = [
  [undefined, "purge-acme", { next }],
  [{}, "purge-acme", { next }],
  [{ userAgent: "Node.js/24 Mozilla" }, "purge-acme", { next }],
  [{ userAgent: "Mozilla/5.0 (X11; Linux)" }, undefined, { credentials: "omit", cache: "no-store" }],
];

test.each(agents)("where navigator is %o, the User-Agent is %s", (where, agent, init) => {
  runIn(where);
  const settings = resolveSettings(one, undefined);
  expect([settings.headers["user-agent"], settings.init]).toEqual([agent, init]);
});

test("a count is cut to what a timer can hold", () => {
  expect(readCount(Number.POSITIVE_INFINITY, 1, "timeoutMs")).toBe(2_147_483_647);
  expect(readCount(1, 1, "timeoutMs")).toBe(1);
});
