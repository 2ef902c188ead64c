import { expect, test } from "vitest";
import { EraseError } from "../model/erase-error.ts";
import type { EraserEvent } from "../model/event.ts";
import type { Verdict } from "../model/provider.ts";
import { ownProvider } from "../providers/own-provider.ts";
import type { Store } from "../store/store.ts";
import { createTestClock, createTestEraser, DAY } from "../testing/memory/create-test-eraser.ts";
import { fakeProvider } from "../testing/memory/fake-provider.ts";
import { createEngine } from "./create-engine.ts";
import { createEraser, createEraserOn } from "./create-eraser.ts";

const erased: Verdict = { is: "erased" };
const absent: Verdict = { is: "absent" };
const lost = { ok: false, attempts: 1, uncertain: true, kind: "network" } as const;
const outage: Verdict = { is: "wait", reason: "outage" };

/** One person at one provider: the verdicts in the order of time, and the outcome that they come to. */
test.each<[what: string, provider: ReturnType<typeof fakeProvider>, outcome: string, evidence: string]>([
  ["done, without a way to read back", fakeProvider([erased]), "erased", "acknowledged"],
  ["done and read back", fakeProvider([erased], { find: [{ is: "absent" }] }), "erased", "confirmed"],
  ["done, and still there", fakeProvider([erased], { find: [{ is: "present" }] }), "attention", "none"],
  ["absent at the first request", fakeProvider([absent]), "attention", "none"],
  ["absent where that is usual", fakeProvider([absent], { whenAbsent: "accept" }), "not-found", "none"],
  ["absent after a lost response", fakeProvider([outage, absent], { sent: lost }), "erased", "inferred"],
  ["deleted before, says the vendor", fakeProvider([{ is: "absent", already: true }]), "erased", "reported"],
  ["nonsense for ever", fakeProvider([{ is: "wait", reason: "unclear" }]), "attention", "none"],
  ["half done for ever", fakeProvider([{ is: "wait", reason: "incomplete" }]), "attention", "none"],
  ["a person is needed", fakeProvider([{ is: "attention", reason: "a role" }]), "attention", "none"],
])("%s", async (_, provider, outcome, evidence) => {
  const { eraser, settle } = createTestEraser({ providers: { provider } });
  await eraser.erase("r", { provider: "x" });
  await settle();
  const { targets } = await eraser.status("r");
  expect(targets).toMatchObject([{ outcome, evidence }]);
});

test.each(["outage", "rate-limit", "credential", "pending"] as const)(
  "%s is waited for past the deadline, and told as overdue",
  async (reason) => {
    const { eraser, clock } = createTestEraser({
      providers: { v: fakeProvider([...Array(40).fill({ is: "wait", reason }), erased]) },
    });
    await eraser.erase("r", { v: "x" });
    for (let day = 0; day < 39; day++) {
      await eraser.run();
      clock.advance(DAY);
    }
    expect(await eraser.status("r")).toMatchObject({
      state: "open",
      overdue: true,
      targets: [{ outcome: "waiting", reason }],
    });
    for (let day = 0; day < 3; day++) {
      await eraser.run();
      clock.advance(DAY);
    }
    expect(await eraser.status("r")).toMatchObject({ state: "settled", overdue: false });
  },
);

test("a refused credential closes the provider's gate for everybody, and survives a restart", async () => {
  const v = fakeProvider([{ is: "wait", reason: "credential" }, erased]);
  const { eraser, clock } = createTestEraser({ providers: { v } });
  await eraser.erase("r1", { v: "x" });
  await eraser.run();
  await eraser.erase("r2", { v: "y" });
  await eraser.run();
  expect(v.asked).toEqual(["delete"]);
  clock.advance(301_000);
  await eraser.run();
  expect(v.asked).toEqual(["delete", "delete", "delete"]);
});

test("the same id is the same request, and other people under it are refused", async () => {
  const { eraser } = createTestEraser({ providers: { v: fakeProvider([erased]) } });
  await eraser.erase("r", { v: "x" });
  expect(await eraser.erase("r", { v: "x" })).toMatchObject({ request: "r" });
  await expect(eraser.erase("r", { v: "y" })).rejects.toMatchObject({ code: "request-conflict" });
  await expect(eraser.erase("r", { v: null })).rejects.toMatchObject({ code: "request-conflict" });
});

test("providers that come after others wait for them, and say so", async () => {
  const order: string[] = [];
  const own = (name: string) => ownProvider({ erase: async () => order.push(name) > 0 });
  const { eraser, settle } = createTestEraser({
    providers: { shop: own("shop"), a: own("a"), b: own("b") },
    after: { shop: ["a", "b"], b: ["a"] },
  });
  await eraser.erase("r", { shop: "1", a: "2", b: "3" });
  expect((await eraser.status("r")).targets.find(({ provider }) => provider === "shop")?.reason).toBe("after a, b");
  await settle();
  expect(order).toEqual(["a", "b", "shop"]);
  expect((await eraser.status("r")).state).toBe("settled");
});

test("events tell what was recorded, an observer that throws changes nothing, and no id is in them", async () => {
  const events: EraserEvent[] = [];
  const onEvent = (event: EraserEvent) => {
    events.push(event);
    throw new Error("observer");
  };
  const { eraser, settle } = createTestEraser({ providers: { v: fakeProvider([erased]) }, onEvent });
  await eraser.erase("r", { v: "ann@example.com" });
  await settle();
  expect(events.map(({ entry }) => entry.is)).toEqual(["opened", "asked", "sent", "answered", "erased"]);
  expect(JSON.stringify(events)).not.toContain("ann@");
});

test("an adapter that throws is tried again, and then shown to a person", async () => {
  const broken = { erase: async () => Promise.reject(new TypeError("ann@example.com is not iterable")) };
  const { eraser, settle } = createTestEraser({ providers: { v: broken } });
  await eraser.erase("r", { v: "x" });
  await settle();
  expect(await eraser.status("r")).toMatchObject({
    state: "attention",
    targets: [{ reason: "unclear after 5 attempts" }],
  });
  expect(JSON.stringify(await eraser.log("r"))).not.toContain("ann@");
});

test.each<[what: string, verdict: unknown, reason: string]>([
  ["nothing", undefined, "unclear after 5 attempts"],
  ["a word that nobody knows", { is: "done" }, "unclear after 5 attempts"],
  ["an invalid date", { is: "scheduled", finalAt: new Date("soon") }, "the provider gave no date for the deletion"],
])("an adapter that returns %s is shown to a person", async (_, verdict, reason) => {
  const { eraser, settle } = createTestEraser({ providers: { v: fakeProvider([verdict as Verdict]) } });
  await eraser.erase("r", { v: "x" });
  await settle();
  expect(await eraser.status("r")).toMatchObject({ state: "attention", targets: [{ reason }] });
});

test("a provider that is not configured any more is told, and not forgotten", async () => {
  const v = fakeProvider([erased]);
  const { eraser, memory, clock } = createTestEraser({ providers: { v, old: v } });
  await eraser.erase("r", { v: "x", old: "y" });
  const options = { providers: { v }, secret: new Uint8Array(32).fill(7), store: "", now: clock.now };
  const later = createEraserOn(
    createEngine(options, () => memory.store),
    options,
  );
  await later.run();
  const reason = "the provider is not configured any more";
  expect(await later.status("r")).toMatchObject({
    state: "open",
    targets: [{ provider: "old", reason }, { outcome: "erased" }],
  });
  expect((await later.backlog()).targets).toEqual([{ provider: "old", outcome: "waiting", count: 1 }]);
});

test("a process that was stopped and wakes up after its lease sends nothing", async () => {
  const v = fakeProvider([erased]);
  const { eraser, memory, clock } = createTestEraser({ providers: { v } });
  await eraser.erase("r", { v: "x" });
  const sleepy: Store = {
    ...memory.store,
    append: async (...given) => {
      const written = await memory.store.append(...given);
      clock.advance(60_000);
      return written;
    },
  };
  const options = { providers: { v }, secret: new Uint8Array(32).fill(7), store: sleepy, now: clock.now };
  const stopped = createEraser(options);
  const stop = new AbortController();
  const run = stopped.run({ until: "stopped", signal: stop.signal });
  await expect.poll(async () => (await eraser.log("r")).entries.at(-1)?.entry).toMatchObject({ is: "sent" });
  stop.abort();
  await run;
  expect(v.asked).toEqual([]);
  await eraser.run();
  expect(v.asked).toEqual(["delete"]);
  expect(await eraser.status("r")).toMatchObject({ state: "settled" });
});

test("a provider's rate is kept", async () => {
  const clock = createTestClock();
  const times: number[] = [];
  const v = ownProvider({ erase: async () => times.push(clock.now()) > 0, rate: { requests: 1, ms: 60_000 } });
  const { eraser, settle } = createTestEraser({ providers: { v } }, clock);
  for (let i = 0; i < 4; i++) await eraser.erase(`r${i}`, { v: `${i}` });
  await settle();
  expect(times).toHaveLength(4);
  for (let i = 1; i < times.length; i++) expect((times[i] ?? 0) - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(60_000);
});

test("a run that is stopped finishes what has begun", async () => {
  const stop = new AbortController();
  const started: string[] = [];
  const v = ownProvider({
    erase: async (id) => {
      started.push(id);
      stop.abort();
      await new Promise((resolve) => setImmediate(resolve));
      return true;
    },
  });
  const { eraser } = createTestEraser({ providers: { v }, now: Date.now });
  for (let i = 0; i < 30; i++) await eraser.erase(`r${i}`, { v: `${i}` });
  await eraser.run({ until: "stopped", signal: stop.signal, concurrency: 2 });
  const log = await Promise.all(started.map((id) => eraser.status(`r${id}`)));
  expect(started.length).toBeLessThan(30);
  expect(log.every(({ state }) => state === "settled")).toBe(true);
});

test("backlog, retention, and knowing a person again", async () => {
  const { eraser, clock, settle } = createTestEraser({
    providers: { a: fakeProvider([erased]), b: fakeProvider([outage]) },
  });
  await eraser.erase("r1", { a: "ann", b: null });
  await eraser.erase("r2", { a: null, b: "ben" });
  await settle(5_000);
  expect(await eraser.backlog()).toEqual({
    targets: [{ provider: "b", outcome: "waiting", count: 1 }],
    requests: ["r2"],
    attention: [],
  });
  expect((await eraser.backlog({ dueWithinMs: 5 * DAY })).requests).toEqual([]);
  expect((await eraser.backlog({ dueWithinMs: 40 * DAY })).requests).toEqual(["r2"]);
  expect(await eraser.knows("a", "ann")).toEqual([{ request: "r1", provider: "a", outcome: "erased" }]);
  expect(await eraser.knows("b", "ann")).toEqual([]);
  clock.advance(365 * DAY);
  expect(await eraser.prune(new Date(clock.now() - DAY))).toBe(1);
  expect(await eraser.knows("a", "ann")).toEqual([]);
  await expect(eraser.status("r1")).rejects.toMatchObject({ code: "unknown-request" });
  expect((await eraser.status("r2")).state).toBe("open");
});

test("a request that needs a person is listed, however many others are open", async () => {
  const needs = fakeProvider([{ is: "attention", reason: "a role" }]);
  const { eraser, settle } = createTestEraser({ providers: { a: fakeProvider([outage]), b: needs } });
  await eraser.erase("s", { a: null, b: "ben" });
  await settle();
  for (let index = 0; index < 1_001; index++) await eraser.erase(`r${index}`, { a: `ann${index}`, b: null });
  const { requests, attention } = await eraser.backlog();
  expect(requests).toHaveLength(1_000);
  expect(requests).not.toContain("s");
  expect(attention).toEqual(["s"]);
});

test("health is how long something has been due without a worker", async () => {
  const { eraser, memory, clock } = createTestEraser({
    providers: { a: fakeProvider([outage]), b: fakeProvider([erased]) },
    backoffMs: () => DAY,
  });
  expect(await eraser.health()).toEqual({ ok: true, lagMs: 0 });
  await eraser.erase("r", { a: "ann", b: "ann" });
  clock.advance(60_000);
  expect(await eraser.health()).toEqual({ ok: true, lagMs: 60_000 });
  expect(await eraser.health({ maxLagMs: 59_999 })).toMatchObject({
    ok: false,
    problem: "a: due for 1 min, and no worker has taken it",
  });
  await eraser.run();
  clock.advance(DAY / 2);
  expect(await eraser.health()).toEqual({ ok: true, lagMs: 0 });
  clock.advance(DAY);
  expect(await eraser.health()).toMatchObject({ ok: false, lagMs: DAY / 2 });
  const broken = { ...memory.store, dueSince: () => Promise.reject(new EraseError("store", "The store is gone.")) };
  const options = { providers: { a: fakeProvider([erased]) }, secret: new Uint8Array(32), store: broken };
  expect(await createEraser(options).health()).toEqual({ ok: false, problem: "The store is gone.", lagMs: 0 });
});

test("a secret can be rotated: the old one still opens what it sealed", async () => {
  const [old, current] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const v = fakeProvider([outage, erased]);
  const before = createTestEraser({ providers: { v }, secret: old });
  await before.eraser.erase("r", { v: "ann" });
  await before.eraser.run();
  const again = (secret: readonly Uint8Array[]) => {
    const options = { providers: { v }, secret, store: "", now: () => before.clock.now() + DAY };
    return createEraserOn(
      createEngine(options, () => before.memory.store),
      options,
    );
  };
  await expect(again([current]).run()).rejects.toMatchObject({ code: "unknown-secret" });
  const rotated = again([current, old]);
  before.clock.advance(DAY);
  await rotated.run();
  expect((await rotated.status("r")).state).toBe("settled");
  expect(await rotated.knows("v", "ann")).toHaveLength(1);
  expect(await rotated.erase("r", { v: "ann" })).toMatchObject({ state: "settled" });
});

test.each<[what: string, options: object, message: RegExp]>([
  ["no providers", { providers: {} }, /providers is empty/],
  [
    "a client instead of an adapter",
    { providers: { klavis: { deleteUser: () => undefined } } },
    /klavis\(client\) from @purge\/erase\/klavis/,
  ],
  ["a secret that is too short", { secret: "c2hvcnQ=" }, /32 bytes or more.*found 5 bytes/],
  ["no secret", { secret: undefined }, /found undefined/],
  ["no store", { store: "" }, /path of a file/],
  ["an order that is circular", { after: { v: ["w"], w: ["v"] } }, /circular/],
  ["an order of strangers", { after: { v: ["x"] } }, /x, which is no provider/],
  ["a public signing key", { signingKey: { kty: "OKP", crv: "Ed25519", x: "x" } }, /private Ed25519 key/],
])("createEraser refuses %s", (_, options, message) => {
  const v = fakeProvider([erased]);
  const good = { providers: { v, w: v }, store: ":memory:", secret: new Uint8Array(32) };
  expect(() => createEraser({ ...good, ...options } as typeof good)).toThrow(message);
});
