import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { createEraser } from "../eraser/create-eraser.ts";
import { ownProvider } from "../providers/own-provider.ts";
import { createTestClock, createTestEraser, DAY } from "../testing/memory/create-test-eraser.ts";
import { fakeProvider } from "../testing/memory/fake-provider.ts";
import { createSqlStore } from "./sql-store.ts";
import { checkNode } from "./sqlite/check-node.ts";
import { openDatabase } from "./sqlite/open-database.ts";

const folder = mkdtempSync(join(tmpdir(), "purge-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secret = new Uint8Array(32).fill(3);
const v = ownProvider({ erase: async () => true });
const open = (name: string, provider = v) =>
  createEraser({ providers: { v: provider }, store: join(folder, name), secret });

test("what was recorded is there after a restart", async () => {
  const first = open("restart.db");
  await first.erase("r", { v: "ann" });
  await first.stop();
  await expect(first.status("r")).rejects.toMatchObject({ code: "store" });
  const second = open("restart.db");
  expect(await second.status("r")).toMatchObject({ state: "open" });
  await second.run();
  expect(await second.status("r")).toMatchObject({ state: "settled" });
  await second.stop();
});

test("the file is for its owner alone", async () => {
  const eraser = open("mode.db");
  await eraser.erase("r", { v: "ann" });
  if (process.platform !== "win32") expect(statSync(join(folder, "mode.db")).mode & 0o077).toBe(0);
  await eraser.stop();
});

test("ids are never in the clear on disk, and what was sealed is gone once it is settled", async () => {
  const id = "ann.very.unusual@example.com";
  const seen: string[] = [];
  const eraser = createEraser({
    providers: { v: ownProvider({ erase: async () => Promise.reject(new Error(`no ${id}`)) }), w: v },
    store: join(folder, "pii.db"),
    secret,
    onEvent: (event) => seen.push(JSON.stringify(event)),
  });
  await eraser.erase("r", { v: id, w: id });
  await eraser.run();
  const files = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith("pii.db"))
      .map((name) => readFileSync(join(folder, name), "latin1"))
      .join("");
  const db = new DatabaseSync(join(folder, "pii.db"));
  const sealed = db.prepare("SELECT sealed FROM target WHERE provider = 'v'").get()?.sealed as string;
  db.close();
  expect(files()).toContain(sealed);
  expect(await eraser.close("r", "v", "by hand", "Maria")).toEqual({ accepted: true });
  await eraser.run();
  await eraser.stop();
  expect(files()).not.toContain(sealed);
  expect(files()).not.toContain("eyJhbGciOiJkaXIi");
  expect(files() + seen.join("")).not.toContain("unusual");
});

test("two processes on one store share the work, and erase nobody twice", async () => {
  const asked: string[] = [];
  const slow = ownProvider({
    erase: async (id) => {
      asked.push(id);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return true;
    },
  });
  const [one, two] = [open("shared.db", slow), open("shared.db", slow)];
  await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? one : two).erase(`r${i}`, { v: `p${i}` })));
  await Promise.all([one.run({ waitMs: 2_000 }), two.run({ waitMs: 2_000 })]);
  expect(new Set(asked).size).toBe(40);
  expect(asked).toHaveLength(40);
  expect(await one.backlog()).toEqual({ targets: [], requests: [], attention: [] });
  await Promise.all([one.stop(), two.stop()]);
});

test("a lease holds for a worker whose clock is a little behind, and not for one whose clock was set back", async () => {
  const db = openDatabase(":memory:");
  const store = createSqlStore(db);
  const target = {
    request: "r",
    provider: "v",
    state: "waiting",
    due: 0,
    written: 0,
    sealed: null,
    seq: 0,
    head: "",
  } as const;
  await store.open({ request: "r", received: 0, deadline: 0, people: "" }, [{ target, links: [], tag: null }]);
  const [now, leaseMs] = [10_000_000, 90_000];
  expect(await store.claim("v", now, 8, leaseMs)).toEqual(["r"]);
  expect(await store.claim("v", now - 1, 8, leaseMs)).toEqual([]);
  expect(await store.nextDue("v", now - 1, leaseMs)).toBe(now + leaseMs);
  expect(await store.claim("v", now - 3_600_000, 8, leaseMs)).toEqual(["r"]);
  db.close();
});

test("a file that is no store, and one in a folder that is not there, are named", async () => {
  writeFileSync(join(folder, "text.db"), "this is not a database, but a text of some length ".repeat(50));
  await expect(open("text.db").status("r")).rejects.toThrow(/text\.db cannot be used.*not a database/);
  await expect(open("nowhere/x.db").status("r")).rejects.toThrow(/nowhere.*cannot be used/);
});

test("a store that a newer version has written is refused", async () => {
  const db = new DatabaseSync(join(folder, "new.db"));
  db.exec("PRAGMA user_version = 99");
  db.close();
  await expect(open("new.db").status("r")).rejects.toThrow(/newer version/);
});

test("a clock that jumps ahead and back holds nobody up, and makes nothing final early", async () => {
  const clock = createTestClock();
  const finalAt = () => new Date(clock.now() + 7 * DAY);
  const junction = {
    ...fakeProvider([]),
    erase: async () => ({ is: "scheduled", finalAt: finalAt() }) as const,
    find: async () => ({ is: "absent" }) as const,
  };
  const late = fakeProvider([{ is: "wait", reason: "outage" }, { is: "erased" }]);
  const { eraser } = createTestEraser({ providers: { junction, late }, backoffMs: () => 3_600_000 }, clock);
  clock.advance(365 * DAY);
  await eraser.erase("r", { junction: "x", late: "y" });
  await eraser.run();
  clock.advance(-365 * DAY);
  await eraser.run();
  expect((await eraser.status("r")).targets).toMatchObject([{ outcome: "scheduled" }, { outcome: "erased" }]);
  clock.advance(8 * DAY);
  await eraser.run();
  expect((await eraser.status("r")).targets).toMatchObject([{ outcome: "scheduled" }, { outcome: "erased" }]);
});

test("a gate that was closed by a clock ahead opens again", async () => {
  const clock = createTestClock();
  const v = fakeProvider([{ is: "wait", reason: "credential" }, { is: "erased" }]);
  const { eraser } = createTestEraser({ providers: { v } }, clock);
  clock.advance(365 * DAY);
  await eraser.erase("r", { v: "x" });
  await eraser.run();
  clock.advance(-365 * DAY);
  await eraser.run();
  expect(await eraser.status("r")).toMatchObject({ state: "settled" });
});

test("an older Node is told a sentence", () => {
  expect(() => checkNode("20.19.0")).toThrow(
    "needs Node 22.13 or later, which has SQLite built in; this is Node 20.19.0",
  );
  expect(() => checkNode("22.12.0")).toThrow();
  for (const version of ["22.13.0", "24.0.0"]) expect(() => checkNode(version)).not.toThrow();
});

// A file may not grow beyond a limit, as on a full disk: SQLite says so, and nothing may be sent without its intent.
test.runIf(process.platform === "linux")("a full disk stops a run before anything is sent that is not on disk", () => {
  const program = join(import.meta.dirname, "../testing/fill-disk.ts");
  const shell = `trap '' XFSZ; ulimit -f 200; exec "$0" "$1" "$2"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", shell, process.execPath, program, join(folder, "full.db")], {
    encoding: "utf8",
  });
  const { asked, problem } = JSON.parse(stdout || `{"problem":${JSON.stringify(stderr)}}`) as {
    asked: number;
    problem: string;
  };
  expect(problem).toMatch(/cannot be used/);
  const db = new DatabaseSync(join(folder, "full.db"));
  const intents = db.prepare(`SELECT COUNT(*) AS count FROM entry WHERE body LIKE '%"sent"%'`).get()?.count;
  expect(db.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
  db.close();
  expect(asked).toBeGreaterThan(0);
  expect(intents).toBeGreaterThanOrEqual(asked);
});
