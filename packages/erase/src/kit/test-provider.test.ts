import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { testProvider } from "./test-provider.ts";

const program = (erased: string) => `
import { testProvider } from ${JSON.stringify(new URL("../../dist/kit/test-provider.js", import.meta.url).href)};
const lost = { ok: false, kind: "network", attempts: 1, uncertain: true };
testProvider(
  ({ baseUrl }) => ({
    async erase(id, { send }) {
      if (!/^\\w+$/.test(id)) return { is: "attention", reason: "no id" };
      const { status = 0 } = await send("delete", ({ signal }) =>
        fetch(baseUrl + "/users/" + id, { method: "DELETE", signal, redirect: "manual" })
          .then(({ ok, status }) => ({ ok, status, attempts: 1, uncertain: false }), () => lost));
      if (${erased}) return { is: "erased" };
      if (status === 404) return { is: "absent" };
      if (status === 401) return { is: "wait", reason: "credential" };
      if (status === 429) return { is: "wait", reason: "rate-limit", until: new Date(Date.now() + 60_000) };
      return status === 0 || status >= 500 ? { is: "wait", reason: "outage" } : { is: "attention", reason: "status" };
    },
  }),
  {
    person: { id: "usr4711" },
    steps: {
      delete: { request: { method: "DELETE", path: "/users/{id}" }, present: { status: 204 }, absent: { status: 404 } },
    },
  },
);
`;

/** Runs a test file with `node --test`, which finds its own functions. */
async function runNodeTest(erased: string): Promise<{ code: number; stdout: string }> {
  const folder = await mkdtemp(join(tmpdir(), "purge-kit-"));
  const file = join(folder, "acme.test.mjs");
  await writeFile(file, program(erased));
  const { VITEST: _, NODE_OPTIONS: __, ...env } = process.env;
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ["--test", file], { env });
    return { code: 0, stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, stdout };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("it runs with node:test, and a failing test says what to change", async () => {
  expect(await runNodeTest("status === 204")).toMatchObject({ code: 0, stdout: expect.stringMatching(/fail 0/) });
  const failing = await runNodeTest("status === 204 || status === 429");
  expect(failing.code).toBe(1);
  expect(failing.stdout).toMatch(/What it did: {7}delete, 429 with Retry-After: the outcome is erased/);
  expect(failing.stdout).toMatch(/What to change: {4}Return wait with the reason "rate-limit"/);
});

test("in vitest without its globals it asks for the functions", () => {
  const create = () => ({ erase: async () => ({ is: "erased" as const }) });
  expect(() => testProvider(create, { person: { id: "x" }, steps: {} })).toThrow("{ describe, test }");
});
