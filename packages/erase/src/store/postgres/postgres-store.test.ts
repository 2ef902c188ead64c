import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createEraser } from "../../eraser/create-eraser.ts";
import type { Verdict } from "../../model/provider.ts";
import { ownProvider } from "../../providers/own-provider.ts";
import { createTestClock, DAY } from "../../testing/memory/create-test-eraser.ts";
import { fakeProvider } from "../../testing/memory/fake-provider.ts";
import { startPostgres, type TestPostgres } from "../../testing/postgres/start-postgres.ts";
import { SCHEMA_VERSION } from "../schema.ts";
import type { Store } from "../store.ts";
import { openPostgresStore } from "./open-postgres-store.ts";

const secret = new Uint8Array(32).fill(3);
const erased: Verdict = { is: "erased" };

describe.skipIf(!inject("postgres"))("a store on PostgreSQL (node run.mjs test:postgres)", () => {
  let server: TestPostgres;
  let pool: pg.Pool;
  const stores: Store[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    pool = new pg.Pool({ connectionString: server.url });
    pool.on("error", () => undefined);
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await pool.end();
    await server.stop();
  });

  /** A worker of its own: another pool, as on another machine. */
  const open = async (schema: string): Promise<Store> => {
    const store = await openPostgresStore({ connectionString: server.url, schema });
    stores.push(store);
    return store;
  };

  test("a request, from recording to receipt, and after a restart", async () => {
    const v = fakeProvider([{ is: "wait", reason: "outage" }, erased], { find: [{ is: "absent" }] });
    const options = { providers: { v, w: fakeProvider([erased]) }, secret, confirmAfterMs: 1, backoffMs: () => 1 };
    const first = createEraser({ ...options, store: await open("one") });
    await first.erase("r", { v: "ann", w: null });
    const second = createEraser({ ...options, store: await open("one") });
    expect(await second.status("r")).toMatchObject({ state: "open" });
    await expect(second.erase("r", { v: "ben", w: null })).rejects.toMatchObject({ code: "request-conflict" });
    await second.run({ waitMs: 1_000 });
    const status = await first.status("r");
    expect(status.targets).toMatchObject([{ outcome: "erased", evidence: "confirmed" }, { outcome: "no-account" }]);
    expect((await first.log("r")).broken).toBeUndefined();
    expect(await first.knows("v", "ann")).toEqual([{ request: "r", provider: "v", outcome: "erased" }]);
    expect(await first.backlog()).toEqual({ targets: [], requests: [], attention: [] });
    expect(await first.prune(new Date(Date.now() + DAY))).toBe(1);
    await expect(first.status("r")).rejects.toMatchObject({ code: "unknown-request" });
  });

  test("ids are sealed, and gone from the rows once they are settled", async () => {
    const v = fakeProvider([{ is: "attention", reason: "a role" }]);
    const eraser = createEraser({ providers: { v }, secret, store: await open("pii") });
    await eraser.erase("r", { v: "ann.very.unusual@example.com" });
    await eraser.run();
    const rows = async () => JSON.stringify((await pool.query("SELECT * FROM pii.target, pii.entry, pii.tag")).rows);
    expect(await rows()).toContain("eyJhbGciOiJkaXIi");
    await eraser.close("r", "v", "by hand", "Maria");
    expect(await rows()).not.toMatch(/eyJhbGciOiJkaXIi|unusual/);
  });

  test("workers share the work, and ask for nobody twice", async () => {
    const asked: string[] = [];
    const providers = {
      v: ownProvider({
        erase: async (id) => {
          asked.push(id);
          await new Promise((resolve) => setTimeout(resolve, 2));
          return true;
        },
      }),
    };
    const workers = await Promise.all(
      [1, 2, 3].map(async () => createEraser({ providers, secret, store: await open("shared") })),
    );
    await Promise.all(Array.from({ length: 90 }, (_, i) => workers[i % 3]?.erase(`r${i}`, { v: `p${i}` })));
    const visits = await Promise.all(workers.map((worker) => worker.run({ waitMs: 2_000 })));
    expect(visits.every((count) => count > 0)).toBe(true);
    expect(asked).toHaveLength(90);
    expect(new Set(asked).size).toBe(90);
  });

  test("a rate is one row for all workers, by the database's clock", async () => {
    const [one, two] = [await open("rate"), await open("rate")];
    // Their own clocks are a day apart.
    const take = (worker: Store, everyMs: number) => worker.takeTurn("v", worker === one ? 0 : DAY, everyMs);
    const turns = await Promise.all(Array.from({ length: 20 }, (_, i) => take(i % 2 ? one : two, 60_000)));
    expect(turns.filter((turn) => turn === 0)).toHaveLength(1);
    for (const turn of turns.filter((turn) => turn !== 0))
      expect(turn).toSatisfy((ms: number) => ms > 30_000 && ms <= 60_000);
    await one.closeGate("v", 0, 3_600_000);
    await two.closeGate("v", 0, 5_000);
    expect(await two.takeTurn("v", 0, 0)).toBeGreaterThan(3_000_000);
  });

  test("who was overtaken sends nothing, and a claim is nobody else's until its lease ends", async () => {
    const clock = createTestClock();
    const providers = { v: fakeProvider([erased]) };
    const [one, two] = [await open("lease"), await open("lease")];
    await createEraser({ providers, secret, store: one, now: clock.now }).erase("r", { v: "x" });
    const now = clock.now();
    expect(await one.claim("v", now, 8, 60_000)).toEqual(["r"]);
    expect(await two.claim("v", now + 59_999, 8, 60_000)).toEqual([]);
    expect(await two.nextDue("v", now, 60_000)).toBe(now + 60_000);
    expect(await two.claim("v", now + 60_000, 8, 60_000)).toEqual(["r"]);
    const target = (await one.record("r", "v"))?.target;
    const links = [{ body: "{}", hash: "x" }];
    expect(target && (await two.append(target, links, {}, now))).toMatchObject({ seq: 2, head: "x" });
    expect(target && (await one.append(target, links, {}, now))).toBeUndefined();
    expect((await one.record("r", "v"))?.links).toHaveLength(2);
  });

  test("PostgreSQL restarts under load: nobody is lost, and the workers go on", async () => {
    const asked: string[] = [];
    let restarts = Promise.resolve();
    const providers = {
      v: ownProvider({
        erase: async (id) => {
          asked.push(id);
          if (asked.length % 40 === 20) restarts = restarts.then(() => server.restart());
          return true;
        },
      }),
    };
    const stop = new AbortController();
    const options = { providers, secret, leaseMs: 3_000, backoffMs: () => 10 };
    const workers = await Promise.all(
      [1, 2].map(async () => createEraser({ ...options, store: await open("restart") })),
    );
    await Promise.all(Array.from({ length: 100 }, (_, i) => workers[0]?.erase(`r${i}`, { v: `p${i}` })));
    const runs = workers.map((worker) => worker.run({ until: "stopped", signal: stop.signal }));
    await expect
      .poll(async () => (await workers[0]?.backlog())?.targets, { timeout: 60_000, interval: 200 })
      .toEqual([]);
    stop.abort();
    await Promise.all([...runs, restarts]);
    expect(new Set(asked).size).toBe(100);
    for (let i = 0; i < 100; i++) {
      expect((await workers[1]?.log(`r${i}`))?.broken).toBeUndefined();
      expect(await workers[1]?.status(`r${i}`)).toMatchObject({ targets: [{ outcome: "erased" }] });
    }
  });

  test("many workers start at once on an empty database; a newer schema is refused", async () => {
    await Promise.all(Array.from({ length: 8 }, () => open("fresh")));
    const { rows } = await pool.query("SELECT version FROM fresh.migration");
    expect(rows).toEqual([{ version: String(SCHEMA_VERSION) }]);
    await pool.query("INSERT INTO fresh.migration VALUES (99)");
    await expect(open("fresh")).rejects.toMatchObject({ code: "store", message: /newer version.*version 99/ });
  });

  test("a role that may only read and write rows can work", async () => {
    await open("granted");
    await pool.query(`CREATE ROLE worker LOGIN; GRANT USAGE ON SCHEMA granted TO worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA granted TO worker`);
    const connectionString = server.url.replace("purge@", "worker@");
    const eraser = createEraser({
      providers: { v: fakeProvider([erased]) },
      secret,
      store: await openPostgresStore({ connectionString, schema: "granted" }),
    });
    await eraser.erase("r", { v: "x" });
    await eraser.run();
    expect(await eraser.status("r")).toMatchObject({ state: "settled" });
    await eraser.stop();
  });

  test("the application's own pool is used, and left open", async () => {
    const store = await openPostgresStore({ pool, schema: "pooled" });
    await store.close();
    await expect(store.backlog(0)).resolves.toEqual([]);
  });

  test("a database that cannot be reached is named without its password", async () => {
    const url = server.url.replace("purge@", "purge:hunter2@").replace("/postgres", "/nowhere");
    const problem = await openPostgresStore({ connectionString: url }).catch((error: Error) => error);
    expect(problem).toMatchObject({ name: "EraseError", code: "store", message: /"nowhere" does not exist/ });
    expect(String(problem)).not.toContain("hunter2");
  });
});
