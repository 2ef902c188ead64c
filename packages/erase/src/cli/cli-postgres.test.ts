import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createSandbox, type Sandbox } from "@purge/sandbox";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startPostgres, type TestPostgres } from "../testing/postgres/start-postgres.ts";

const program = join(import.meta.dirname, "../../dist/bin.js");

describe.skipIf(!inject("postgres"))("the command on PostgreSQL (node run.mjs test:postgres)", () => {
  const folder = mkdtempSync(join(tmpdir(), "purge-cli-postgres-"));
  let sandbox: Sandbox;
  let server: TestPostgres;
  let env: Record<string, string>;
  let klavis: object;
  beforeAll(async () => {
    server = await startPostgres();
    sandbox = await createSandbox({ seed: 5, providers: ["klavis"] });
    const [vendor] = (await sandbox.listen()).providers;
    klavis = { baseUrl: vendor?.url };
    env = {
      PATH: process.env.PATH ?? "",
      NO_COLOR: "1",
      KLAVIS_API_KEY: vendor?.keys.apiKey ?? "",
      PURGE_SECRET: Buffer.alloc(32, 5).toString("base64"),
      DATABASE_URL: server.url,
    };
  });
  afterAll(async () => {
    await sandbox.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const configure = (config: object): void =>
    writeFileSync(
      join(folder, "purge.config.json"),
      JSON.stringify({ confirmAfterMs: 10, providers: { klavis }, ...config }),
    );
  const start = (args: readonly string[], more: object = {}) =>
    spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...env, ...more }, stdio: "pipe" });
  const purge = async (args: readonly string[], more: object = {}) => {
    const child = start(args, more);
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    return { code, stdout, stderr };
  };

  test.each([
    ["claims", { store: { postgres: { urlFromEnv: "DATABASE_URL", schema: "claims" } } }],
    ["pg-boss", { store: { postgres: { schema: "delivered" } }, delivery: "pg-boss" }],
  ])("a worker erases who is recorded elsewhere, and ends at SIGTERM (%s)", async (_, config) => {
    configure(config);
    const worker = start(["run", "--worker", "--json"]);
    const ended = Promise.all([text(worker.stdout), text(worker.stderr), once(worker, "close")]);
    const recorded = await purge(["erase", "T-1", `klavis=${sandbox.control.addUser("klavis")}`, "--no-run"]);
    expect(recorded).toMatchObject({ code: 3, stderr: "" });
    await expect.poll(async () => (await purge(["status", "T-1"])).code, { timeout: 60_000 }).toBe(0);
    expect(await purge(["health"])).toEqual({ code: 0, stdout: "Healthy; lag 0 s.\n", stderr: "" });
    worker.kill("SIGTERM");
    const [stdout, stderr, [code]] = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain('"is":"erased"');
  });

  test("health notices that nobody works, and that the database is gone", async () => {
    configure({ store: { postgres: { schema: "idle" } } });
    await purge(["erase", "T-2", "klavis=x", "--no-run"]);
    const idle = await purge(["health", "--max-lag", "1ms", "--json"]);
    expect(idle.code).toBe(1);
    expect(JSON.parse(idle.stdout)).toMatchObject({ ok: false, problem: expect.stringContaining("klavis: due for") });
    const nowhere = { DATABASE_URL: server.url.replace("/postgres", "/nowhere") };
    expect(await purge(["health"], nowhere)).toMatchObject({ code: 1, stderr: expect.stringContaining("nowhere") });
  });

  test.each([
    [{ store: "postgresql://purge:hunter2@localhost/purge" }, /store must be the path of a file.*urlFromEnv/],
    [{ store: { postgres: { urlFromEnv: "NOWHERE" } } }, /the store needs NOWHERE in the environment/],
    [{ store: "purge.db", delivery: "pg-boss" }, /delivery must be "pg-boss", and the store one on PostgreSQL/],
  ])("the configuration %o is refused", async (config, message) => {
    configure(config);
    const { code, stderr } = await purge(["status"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("hunter2");
  });
});
