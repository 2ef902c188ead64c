import { expect, test } from "vitest";
import type { Verdict } from "../model/provider.ts";
import { createTestEraser, DAY } from "../testing/memory/create-test-eraser.ts";
import { fakeProvider } from "../testing/memory/fake-provider.ts";

const erased: Verdict = { is: "erased" };
const outage: Verdict = { is: "wait", reason: "outage" };
const accepted = { accepted: true };

test("a hold keeps the account, and a release goes on", async () => {
  const v = fakeProvider([erased]);
  const { eraser, settle } = createTestEraser({ providers: { v } });
  await eraser.erase("r", { v: "x" });
  expect(await eraser.hold("r", "v", "litigation 2026-17")).toEqual(accepted);
  await settle();
  expect(v.asked).toEqual([]);
  expect(await eraser.status("r")).toMatchObject({
    state: "settled",
    targets: [{ outcome: "held", reason: "litigation 2026-17" }],
  });
  expect(await eraser.release("r", "v", "settled out of court")).toEqual(accepted);
  await settle();
  expect(await eraser.status("r")).toMatchObject({ targets: [{ outcome: "erased" }] });
  expect(await eraser.hold("r", "v", "too late")).toMatchObject({ accepted: false });
});

test("an account can be held from the start, with its id or without", async () => {
  const v = fakeProvider([erased]);
  const { eraser, settle } = createTestEraser({ providers: { v, w: v } });
  await eraser.erase("r", { v: { hold: "tax law" }, w: { hold: "tax law", who: "x" } });
  expect(await eraser.release("r", "v", "over")).toEqual({
    accepted: false,
    reason: expect.stringContaining("no id was given"),
  });
  expect(await eraser.release("r", "w", "over")).toEqual(accepted);
  await settle();
  expect(v.asked).toEqual(["delete"]);
});

test("after the provider was asked, a hold says no", async () => {
  const { eraser } = createTestEraser({ providers: { v: fakeProvider([outage]) } });
  await eraser.erase("r", { v: "x" });
  await eraser.run();
  expect(await eraser.hold("r", "v", "wait")).toEqual({
    accepted: false,
    reason: expect.stringContaining("asked already"),
  });
});

test("what needs attention can be released, and has five attempts again", async () => {
  const v = fakeProvider([...Array<Verdict>(7).fill({ is: "wait", reason: "unclear" }), erased]);
  const { eraser, settle } = createTestEraser({ providers: { v } });
  await eraser.erase("r", { v: "x" });
  await settle();
  expect((await eraser.status("r")).state).toBe("attention");
  await eraser.release("r", "v", "the vendor has mended it");
  await settle();
  expect(await eraser.status("r")).toMatchObject({ state: "settled", targets: [{ outcome: "erased" }] });
});

test("undo cancels what was not asked for, and asks the vendor while a deletion is scheduled", async () => {
  const clock = Date.UTC(2026, 0, 15);
  const scheduled: Verdict = {
    is: "scheduled",
    finalAt: new Date(clock + 7 * DAY),
    undoUntil: new Date(clock + 7 * DAY),
  };
  const v = fakeProvider([scheduled], { undo: { is: "restored" }, find: [{ is: "absent" }] });
  const {
    eraser,
    settle,
    clock: time,
  } = createTestEraser({ providers: { v, w: fakeProvider([outage]), x: fakeProvider([erased]) }, after: { x: ["w"] } });
  await eraser.erase("r", { v: "1", w: "2", x: "3" });
  await eraser.run();
  expect(await eraser.undo("r")).toEqual({
    v: accepted,
    w: { accepted: false, reason: expect.any(String) },
    x: accepted,
  });
  await settle(60_000);
  expect((await eraser.status("r")).targets).toMatchObject([
    { provider: "v", outcome: "undone", evidence: "acknowledged" },
    { provider: "w", outcome: "waiting" },
    { provider: "x", outcome: "undone", evidence: "none" },
  ]);
  await eraser.erase("r2", { v: "1", w: null, x: null });
  await eraser.run();
  time.advance(8 * DAY);
  expect(await eraser.undo("r2")).toMatchObject({ v: { accepted: false, reason: "the time to undo it is over" } });
});

test("the deadline can be extended once, by two months or less, with a reason", async () => {
  const { eraser } = createTestEraser({ providers: { v: fakeProvider([outage]) } });
  await eraser.erase("r", { v: "x" });
  await expect(eraser.extend("r", "")).rejects.toMatchObject({ code: "invalid-reason" });
  await expect(eraser.extend("r", "complex", { until: new Date("2027-01-01") })).rejects.toMatchObject({
    code: "invalid-option",
  });
  expect(await eraser.extend("r", "many requests")).toEqual(accepted);
  expect(await eraser.extend("r", "again")).toMatchObject({ accepted: false });
  expect(await eraser.status("r")).toMatchObject({
    deadline: "2026-04-15T00:00:00.000Z",
    extension: { reason: "many requests" },
  });
  expect((await eraser.log("r")).broken).toBeUndefined();
});

test("a person can close a target, and their word is the evidence", async () => {
  const { eraser, memory } = createTestEraser({
    providers: { v: fakeProvider([{ is: "attention", reason: "role" }]) },
  });
  await eraser.erase("r", { v: "x" });
  await eraser.run();
  expect(await eraser.close("r", "v", "deleted in the vendor's console", "Maria, DPO")).toEqual(accepted);
  expect(await eraser.status("r")).toMatchObject({
    state: "settled",
    targets: [{ outcome: "closed", evidence: "attested", by: "Maria, DPO", reason: "deleted in the vendor's console" }],
  });
  expect(memory.db.run("SELECT sealed FROM target")).not.toContainEqual({ sealed: expect.any(String) });
  expect(await eraser.close("r", "v", "again", "Maria")).toMatchObject({ accepted: false });
});

test("requests and providers that do not exist are named", async () => {
  const { eraser } = createTestEraser({ providers: { v: fakeProvider([erased]) } });
  await expect(eraser.hold("r", "v", "x")).rejects.toMatchObject({ code: "unknown-request" });
  await eraser.erase("r", { v: "x" });
  await expect(eraser.hold("r", "w" as "v", "x")).rejects.toMatchObject({ code: "unknown-provider" });
});
