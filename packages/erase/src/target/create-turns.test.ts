import { expect, onTestFinished, test } from "vitest";
import type { Store } from "../store/store.ts";
import { openMemoryStore } from "../testing/memory/open-memory-store.ts";
import { createTurns } from "./create-turns.ts";

/** A turn each 10.2 s: the vendor's rate with our margin. */
const rate = { requests: 1, ms: 10_000 };
const TURN_MS = 10_200;

/** Turns by the real statements, and a clock that stands still until it is set. */
function openTurns() {
  const { store, db } = openMemoryStore();
  onTestFinished(() => db.close());
  const clock = { now: 0 };
  return { store, clock, takeTurn: createTurns(store, () => clock.now) };
}

test("a visit that has not begun is told when to come back, and takes its turn then", async () => {
  const { clock, takeTurn } = openTurns();
  expect(await takeTurn("v", rate, false)).toBe(0);
  expect(await takeTurn("v", rate, false)).toBe(TURN_MS);
  expect(await takeTurn("other", rate, false)).toBe(0);
  clock.now = TURN_MS;
  expect(await takeTurn("v", rate, false)).toBe(0);
});

test("a visit that has begun borrows its turn, and the next visit waits for as much longer", async () => {
  const { clock, takeTurn } = openTurns();
  await takeTurn("v", rate, false);
  expect(await takeTurn("v", rate, true)).toBe(0);
  expect(await takeTurn("v", rate, true)).toBe(0);
  expect(await takeTurn("v", rate, false)).toBe(3 * TURN_MS);
  clock.now = 3 * TURN_MS;
  expect(await takeTurn("v", rate, false)).toBe(0);
});

test("eight turns are lent at once, and no ninth", async () => {
  const { takeTurn } = openTurns();
  await takeTurn("v", rate, false);
  for (let borrowed = 1; borrowed <= 8; borrowed++) expect(await takeTurn("v", rate, true)).toBe(0);
  expect(await takeTurn("v", rate, true)).toBe(9 * TURN_MS);
});

test.each([[rate], [undefined]])("a gate that the vendor has closed is borrowed from by nobody", async (its) => {
  const { store, takeTurn } = openTurns();
  await store.closeGate("v", 0, 3_600_000);
  expect(await takeTurn("v", its, true)).toBe(3_600_000);
});

test("turns that are near are waited for, each by one visit at a time", async () => {
  const { store } = openTurns();
  const asked: string[] = [];
  const watched: Store = {
    ...store,
    takeTurn: async (provider, now, everyMs) => {
      asked.push("asks");
      const waitMs = await store.takeTurn(provider, now, everyMs);
      if (waitMs === 0) asked.push("has it");
      return waitMs;
    },
  };
  const takeTurn = createTurns(watched, Date.now);
  const often = { requests: 1, ms: 20 };
  const begun = Date.now();
  expect(await Promise.all([1, 2, 3].map(() => takeTurn("v", often, false)))).toEqual([0, 0, 0]);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(40);
  expect(asked.filter((what) => what === "has it")).toHaveLength(3);
  expect(asked.slice(0, 2)).toEqual(["asks", "has it"]);
});

test("a turn that fails does not stop the one after it", async () => {
  const { store } = openTurns();
  let calls = 0;
  const failing: Store = {
    ...store,
    takeTurn: (...args) => (++calls === 1 ? Promise.reject(new Error("the disk is full")) : store.takeTurn(...args)),
  };
  const takeTurn = createTurns(failing, () => 0);
  const [first, second] = await Promise.allSettled([takeTurn("v", rate, false), takeTurn("v", rate, false)]);
  expect(first).toMatchObject({ status: "rejected" });
  expect(second).toEqual({ status: "fulfilled", value: 0 });
});
