import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { acme, answering, json } from "./acme.fixture.ts";
import { shareSignals } from "./share-signals.ts";

test("many calls on one signal are one listener, and none once they are over", () => {
  const subscribe = shareSignals();
  const { signal, listeners } = counted();
  const heard: number[] = [];
  const ends = Array.from({ length: 20 }, (_, nth) => subscribe(signal, () => heard.push(nth)));
  expect(listeners()).toBe(1);
  for (const end of ends.slice(0, 18)) end();
  expect(listeners()).toBe(1);
  signal.dispatchEvent(new Event("abort"));
  expect(heard).toEqual([18, 19]);
  for (const end of ends) end();
  expect(listeners()).toBe(0);
  subscribe(signal, () => heard.push(99));
  signal.dispatchEvent(new Event("abort"));
  expect(heard).toEqual([18, 19, 99]);
});

test("calls that overlap leave no listener, whichever ends last", () => {
  const subscribe = shareSignals();
  const { signal, listeners } = counted();
  for (let nth = 0; nth < 20; nth++) {
    const [endFirst, endSecond] = [subscribe(signal, () => undefined), subscribe(signal, () => undefined)];
    endFirst();
    endSecond();
    signal.dispatchEvent(new Event("abort"));
  }
  expect(listeners()).toBe(0);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a call that ends another one when it hears of the abort does not keep a third from hearing", () => {
  const subscribe = shareSignals();
  const { signal } = new AbortController();
  const heard: string[] = [];
  let endSecond: () => void = () => undefined;
  subscribe(signal, () => endSecond());
  endSecond = subscribe(signal, () => heard.push("second"));
  subscribe(signal, () => heard.push("third"));
  signal.dispatchEvent(new Event("abort"));
  expect(heard).toContain("third");
});

test.each([
  ["that has no removeEventListener", undefined],
  [
    "whose removeEventListener throws",
    () => {
      throw new Error("not now");
    },
  ],
])("a call with a signal %s ends as another does", async (_, removeEventListener) => {
  const signal = { addEventListener: () => undefined, removeEventListener } as unknown as AbortSignal;
  const client = acme(answering(json({ success: true })));
  expect(await client.deleteUser({ path: { id: "1" } }, { signal })).toMatchObject({ ok: true });
});

test("fifty calls at once on one signal warn of nothing, and all end", async () => {
  const warnings: Error[] = [];
  const listener = (warning: Error) => void warnings.push(warning);
  process.on("warning", listener);
  const controller = new AbortController();
  const client = acme({ fetch: () => new Promise(() => undefined) });
  const calls = Array.from({ length: 50 }, () =>
    client.deleteUser({ path: { id: "1" } }, { signal: controller.signal }),
  );
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  for (const result of await Promise.all(calls)) expect(result).toMatchObject({ kind: "aborted" });
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", listener);
  expect(warnings).toEqual([]);
  const after = await acme(answering(json({ success: true }))).deleteUser({ path: { id: "1" } });
  expect(after.ok).toBe(true);
});

function counted(): { signal: AbortSignal; listeners: () => number } {
  const { signal } = new AbortController();
  let count = 0;
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  Object.assign(signal, {
    addEventListener: (...args: Parameters<typeof add>) => {
      count++;
      add(...args);
    },
    removeEventListener: (...args: Parameters<typeof remove>) => {
      count--;
      remove(...args);
    },
  });
  return { signal, listeners: () => count };
}
