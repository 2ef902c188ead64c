import { expect, test } from "vitest";
import { openDeadline } from "./deadline.ts";
import { shareSignals } from "./share-signals.ts";

const limits = { timeoutMs: 1000, signal: undefined, subscribe: shareSignals(), hidden: () => ["jane"] };
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
const never = new Promise<never>(() => undefined);

test("work that is done in time has its result, and a closed deadline leaves no timer", async () => {
  const before = timers();
  const deadline = openDeadline(limits);
  expect(timers()).toBe(before + 1);
  expect(deadline.until - Date.now()).toBeGreaterThan(900);
  expect(deadline.until - Date.now()).toBeLessThanOrEqual(1000);
  expect(await deadline.race(Promise.resolve(7), "waiting for the response")).toBe(7);
  const waiting = deadline.wait(60_000);
  waiting.catch(() => undefined);
  deadline.check();
  deadline.close();
  expect(timers()).toBe(before);
  expect(deadline.signal.aborted).toBe(false);
});

test("time that is over ends the race, aborts what is in flight, and lets nothing more begin", async () => {
  const deadline = openDeadline({ ...limits, timeoutMs: 5 });
  await expect(deadline.race(never, "waiting for middleware")).rejects.toMatchObject({
    kind: "timeout",
    message: "no result within 5 ms (timeoutMs): it was still waiting for middleware.",
  });
  expect(deadline.signal.aborted).toBe(true);
  expect(() => deadline.check()).toThrow(/no result within 5 ms/);
  await expect(deadline.wait(0)).rejects.toMatchObject({ kind: "timeout" });
  deadline.close();
});

test("waits as long as it is asked to", async () => {
  const deadline = openDeadline(limits);
  const start = performance.now();
  await deadline.wait(20);
  expect(performance.now() - start).toBeGreaterThan(15);
  deadline.close();
});

test("the first end counts, and a cause shows nothing hidden", async () => {
  const controller = new AbortController();
  const deadline = openDeadline({ ...limits, timeoutMs: 10, signal: controller.signal });
  const race = deadline.race(never, "reading the response body");
  controller.abort(new Error("for jane"));
  await expect(race).rejects.toMatchObject({
    kind: "aborted",
    message: "aborted by its signal while reading the response body.",
    details: { name: "Error", message: "[redacted]" },
  });
  await new Promise((resolve) => setTimeout(resolve, 15));
  expect(() => deadline.check()).toThrow(/aborted by its signal/);
  deadline.close();
});

test("a signal that was aborted before needs no timer", () => {
  const before = timers();
  const deadline = openDeadline({ ...limits, signal: AbortSignal.abort(new Error("stop")) });
  expect(timers()).toBe(before);
  expect(() => deadline.check()).toThrow("aborted by its signal while preparing the request.");
  deadline.close();
});

test("a closed deadline does not hear the signal any more, and lets nothing more begin", () => {
  const controller = new AbortController();
  const deadline = openDeadline({ ...limits, signal: controller.signal });
  deadline.close();
  controller.abort();
  expect(() => deadline.check()).toThrow("the call is over.");
  expect(deadline.signal.aborted).toBe(false);
});
