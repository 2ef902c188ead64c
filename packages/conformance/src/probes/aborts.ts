import { asked, failed, firstOf, kindIs, settled, silent } from "../probe/check.ts";
import type { Driver, Exchange } from "../probe/driver.ts";
import type { Probe } from "../probe/probe.ts";
import { jsonStatus, sound } from "../probe/sound.ts";
import { sleep } from "../probe/timers.ts";
import type { Answer } from "../script/answer.ts";
import { head, json, respond, send, stall, steps } from "../script/respond.ts";
import type { Operation } from "../spec/operation.ts";

/** How soon a call must be over after it was aborted. */
const SOON = 1500;

const begun = (operation: Operation): string =>
  head(jsonStatus(operation), { "content-type": "application/json", "content-length": "5000" });

/** Where in a call the abort comes: what the server does meanwhile. */
const moments: Readonly<Record<string, { title: string; answer: (operation: Operation) => Answer; safe?: true }>> = {
  "before-headers": { title: "while the server is silent", answer: () => steps(stall) },
  "in-headers": { title: "in the middle of the headers", answer: (op) => steps(send(begun(op).slice(0, -9)), stall) },
  "in-body": { title: "in the middle of the body", answer: (op) => steps(send(`${begun(op)}{"a":`), stall) },
  "in-flood": {
    title: "while the body keeps coming",
    answer: (op) => steps(send(begun(op).replace("5000", "500000")), { do: "flood", bytes: " ", everyMs: 5 }),
  },
  "in-back-off": {
    title: "while it waits to try again",
    answer: () => json(503, {}, { "retry-after": "3" }),
    safe: true,
  },
  "in-long-wait": {
    title: "in a wait the server asked for",
    answer: () => json(429, {}, { "retry-after": "20" }),
    safe: true,
  },
};

/** Aborts a little after the vendor has seen the request; `late` is how long the call went on all the same. */
async function aborted(driver: Driver, answer: Answer): Promise<Exchange & { late: number }> {
  const abort = new AbortController();
  const start = performance.now();
  let at = 0;
  const exchange = await driver.exchange({
    script: { a: [answer] },
    call: { signal: abort.signal },
    patience: 6000,
    idle: 2000,
    meanwhile: async (lab) => {
      for (
        let tries = 0;
        tries < 100 && (await driver.labs.seen(lab)).a.requests.every((one) => one.preflight);
        tries += 1
      ) {
        await sleep(20);
      }
      await sleep(60);
      at = performance.now() - start;
      abort.abort(new Error("the caller's reason"));
    },
  });
  return { ...exchange, late: exchange.outcome.ms - at };
}

const momentProbes: readonly Probe[] = Object.entries(moments).map(([name, { title, answer, safe }]) => ({
  id: `abort/${name}`,
  title: `an abort ${title} ends the call at once`,
  promise: 4,
  needs: ["signal"],
  applies: (operation) => safe === undefined || operation.safeToRepeat,
  run: async (driver) => {
    const exchange = await aborted(driver, answer(driver.operation));
    const { outcome, late } = exchange;
    const slow = late > SOON ? `the call was over ${Math.round(late)} ms after the abort` : undefined;
    const left = exchange.report.a.open > 0 ? `${exchange.report.a.open} connections stayed open` : undefined;
    return firstOf(failed(outcome), kindIs(driver, outcome, "aborted"), slow, asked(driver, exchange, 1), left);
  },
}));

export const abortProbes: readonly Probe[] = [
  ...momentProbes,
  {
    id: "abort/before",
    title: "a call whose signal is aborted already sends nothing",
    promise: 4,
    needs: ["signal"],
    run: async (driver) => {
      const exchange = await driver.exchange({
        script: { a: [sound(driver.operation)] },
        call: { signal: AbortSignal.abort() },
      });
      return firstOf(silent(exchange), failed(exchange.outcome), kindIs(driver, exchange.outcome, "aborted"));
    },
  },
  {
    id: "abort/at-once",
    title: "an abort right after the call began ends it",
    promise: 4,
    needs: ["signal"],
    run: async (driver) => {
      const abort = new AbortController();
      const exchange = await driver.exchange({
        script: { a: [steps(stall)] },
        call: { signal: abort.signal },
        meanwhile: async () => abort.abort(),
      });
      return firstOf(failed(exchange.outcome), kindIs(driver, exchange.outcome, "aborted"));
    },
  },
  {
    id: "abort/after",
    title: "an abort after the call changes nothing and throws nowhere",
    promise: 4,
    needs: ["signal"],
    run: async (driver) => {
      const abort = new AbortController();
      const { operation } = driver;
      const exchange = await driver.exchange({
        script: { a: [respond(operation.success.status, operation.success.type, operation.success.text)] },
        call: { signal: abort.signal },
      });
      abort.abort();
      await sleep(5);
      return firstOf(settled(exchange.outcome), exchange.outcome.ok ? undefined : "the call had failed");
    },
  },
  {
    id: "abort/listeners",
    title: "a signal used for many calls keeps no listener of theirs",
    promise: 4,
    needs: ["signal"],
    run: async (driver) => {
      const abort = new AbortController();
      let listeners = 0;
      const { signal } = abort;
      const add = signal.addEventListener.bind(signal);
      const remove = signal.removeEventListener.bind(signal);
      const counted = new Set<unknown>();
      signal.addEventListener = (type: string, listener: never, options?: never) => {
        counted.add(listener);
        listeners = counted.size;
        add(type, listener, options);
      };
      signal.removeEventListener = (type: string, listener: never, options?: never) => {
        counted.delete(listener);
        listeners = counted.size;
        remove(type, listener, options);
      };
      for (let count = 0; count < 3; count += 1) {
        const { outcome } = await driver.exchange({ script: { a: [sound(driver.operation)] }, call: { signal } });
        if (!outcome.ok) return settled(outcome) ?? "a sound answer failed";
      }
      return listeners > 1 ? `${listeners} listeners are left on the signal after 3 calls` : undefined;
    },
  },
];
