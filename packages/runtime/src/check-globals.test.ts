import { afterEach, expect, test, vi } from "vitest";
import { acme, answering, json } from "./acme.fixture.ts";

const id = { path: { id: "1" } };
afterEach(() => void vi.unstubAllGlobals());

/** As in Jest's jsdom and in React Native. */
function remove(name: string): void {
  vi.stubGlobal(name, undefined);
  Reflect.deleteProperty(globalThis, name);
}

test("without what reads a response, nothing is sent", async () => {
  const { fetch, requests } = answering(() => json({ success: true }));
  remove("TextDecoder");
  expect(await acme({ fetch }).deleteUser(id)).toMatchObject({
    kind: "refused",
    attempts: 0,
    error: { code: "missing-global", message: expect.stringContaining("this environment has no global TextDecoder.") },
  });
  expect(requests).toEqual([]);
});

test("a fetch is needed only where none is passed", async () => {
  const fetch = async () => json({ success: true });
  remove("fetch");
  expect(await acme({ fetch }).deleteUser(id)).toMatchObject({ ok: true });
  expect(await acme({}).deleteUser(id)).toMatchObject({
    kind: "refused",
    error: { code: "missing-global", message: expect.stringContaining("has no global fetch.") },
  });
});

test("importing needs no global but those of the language", async () => {
  remove("TextDecoder");
  vi.resetModules();
  await expect(import("./index.ts")).resolves.toHaveProperty("createApiClient");
});
