import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createEraser } from "../../eraser/create-eraser.ts";
import type { EraserOptions } from "../../eraser/eraser-options.ts";
import type { Providers } from "../../model/people.ts";
import { ownProvider } from "../../providers/own-provider.ts";
import { startPostgres, type TestPostgres } from "../../testing/postgres/start-postgres.ts";
import { deliverWithPgBoss } from "./deliver-with-pg-boss.ts";
import { openPostgresStore } from "./open-postgres-store.ts";

const secret = new Uint8Array(32).fill(3);

describe.skipIf(!inject("postgres"))("pg-boss delivers (node run.mjs test:postgres)", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  async function open<const P extends Providers>(schema: string, more: Omit<EraserOptions<P>, "store" | "secret">) {
    const store = await openPostgresStore({ connectionString: server.url, schema });
    return createEraser({ secret, store, ...more });
  }

  test("two workers share what is due, retries included, and ask for nobody twice", async () => {
    const asked: string[] = [];
    const providers = {
      v: ownProvider({
        erase: async (id) => {
          asked.push(id);
          if (id.endsWith("7") && asked.filter((one) => one === id).length === 1) throw new Error("not now");
          return true;
        },
      }),
    };
    const workers = await Promise.all(
      [1, 2].map(async () => {
        const delivery = await deliverWithPgBoss({ connectionString: server.url });
        return open("shared", { providers, delivery, backoffMs: () => 10 });
      }),
    );
    for (let i = 0; i < 40; i++) await workers[0]?.erase(`r${i}`, { v: `p${i}` });
    const stop = new AbortController();
    const runs = workers.map((worker) => worker.run({ until: "stopped", signal: stop.signal }));
    const left = async () => (await workers[0]?.backlog())?.targets;
    await expect.poll(left, { timeout: 60_000, interval: 100 }).toEqual([]);
    stop.abort();
    const visits = await Promise.all(runs);
    expect(visits.reduce((sum, count) => sum + count)).toBe(44);
    expect(asked).toHaveLength(44);
    expect(new Set(asked).size).toBe(40);
    await Promise.all(workers.map((worker) => worker.stop()));
  });

  test("an instance of the application is used, and left running", async () => {
    const boss = await new PgBoss(server.url).start();
    const delivery = await deliverWithPgBoss({ boss });
    const eraser = await open("own", { providers: { w: ownProvider({ erase: async () => true }) }, delivery });
    await eraser.erase("r", { w: "x" });
    const stop = new AbortController();
    const run = eraser.run({ until: "stopped", signal: stop.signal });
    await expect.poll(async () => (await eraser.status("r")).state, { timeout: 60_000 }).toBe("settled");
    stop.abort();
    expect(await run).toBe(1);
    expect(await boss.getQueue("purge-w")).toMatchObject({ policy: "short" });
    await boss.stop();
    await eraser.stop();
  });

  test("an error that only a person can mend ends the run", async () => {
    const providers = { u: ownProvider({ erase: async () => true }) };
    const before = await open("secret", { providers });
    await before.erase("r", { u: "x" });
    await before.stop();
    const delivery = await deliverWithPgBoss({ connectionString: server.url });
    const eraser = await open("secret", { providers, delivery, secret: new Uint8Array(32) } as never);
    await expect(eraser.run({ until: "stopped" })).rejects.toMatchObject({ code: "unknown-secret" });
    await eraser.stop();
  });

  test.each(["claims", "pg-boss"])(
    "a worker that is killed in the middle of a call is taken over (%s)",
    async (how) => {
      const program = join(import.meta.dirname, "../../testing/postgres/slow-worker.ts");
      const start = async (): Promise<ChildProcess> => {
        const child = spawn(process.execPath, [program, server.url, how], { stdio: ["ignore", "pipe", "inherit"] });
        await once(child, "spawn");
        return child;
      };
      const killed = await start();
      if (killed.stdout) await once(killed.stdout, "data");
      const since = performance.now();
      killed.kill("SIGKILL");
      const heir = await start();
      if (heir.stdout) await once(heir.stdout, "data");
      // The lease of the program is 3 s; the default is 60 s, and the difference is the same.
      expect(performance.now() - since).toBeLessThan(3_000 + 15_000);
      heir.kill("SIGKILL");
    },
  );
});
