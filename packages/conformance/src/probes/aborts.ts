import type { Operation } from "../openapi/operation.ts";
import type { Driver, Exchange } from "../probe/driver.ts";
import { expectKind, failed, firstOf, nothingSent, requestCount, settled } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { sleep } from "../probe/timers.ts";
import { jsonStatus, validResponse } from "../probe/valid-response.ts";
import { head, json, respond, send, stall, steps } from "../script/respond.ts";
import type { ScriptedResponse } from "../script/script.ts";

/** How soon a call must end after an abort. */
const SOON = 1500;

const begun = (operation: Operation): string =>
  head(jsonStatus(operation), { "content-type": "application/json", "content-length": "5000" });

/** When the abort happens, and what the server does meanwhile. */
const moments: Readonly<
  Record<string, { title: string; response: (operation: Operation) => ScriptedResponse; safe?: true }>
> = {
  "before-headers": { title: "while the server is silent", response: () => steps(stall) },
  "in-headers": { title: "in the middle of the headers", response: (op) => steps(send(begun(op).slice(0, -9)), stall) },
  "in-body": { title: "in the middle of the body", response: (op) => steps(send(`${begun(op)}{"a":`), stall) },
  "in-flood": {
    title: "while the body keeps coming",
    response: (op) => steps(send(begun(op).replace("5000", "500000")), { do: "flood", bytes: " ", everyMs: 5 }),
  },
  "in-back-off": {
    title: "while it waits to retry",
    response: () => json(503, {}, { "retry-after": "3" }),
    safe: true,
  },
  "in-long-wait": {
    title: "during a wait that the server asked for",
    response: () => json(429, {}, { "retry-after": "20" }),
    safe: true,
  },
};

/** Aborts shortly after the vendor received the request. `late`: how long the call continued after that. */
async function aborted(driver: Driver, response: ScriptedResponse): Promise<Exchange & { late: number }> {
  const abort = new AbortController();
  const start = performance.now();
  let at = 0;
  const exchange = await driver.exchange({
    script: { a: [response] },
    call: { signal: abort.signal },
    giveUpAfterMs: 6000,
    idle: 2000,
    meanwhile: async (origins) => {
      for (
        let tries = 0;
        tries < 100 && (await driver.testOrigins.seen(origins)).a.requests.every((one) => one.preflight);
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

const momentProbes: readonly Probe[] = Object.entries(moments).map(([name, { title, response, safe }]) => ({
  id: `abort/${name}`,
  title: `an abort ${title} ends the call immediately`,
  promise: 4,
  needs: ["signal"],
  applies: (operation) => safe === undefined || operation.safeToRepeat,
  run: async (driver) => {
    const exchange = await aborted(driver, response(driver.operation));
    const { outcome, late } = exchange;
    const slow = late > SOON ? `the call ended ${Math.round(late)} ms after the abort` : undefined;
    const left = exchange.report.a.open > 0 ? `${exchange.report.a.open} connections stayed open` : undefined;
    return firstOf(
      failed(outcome),
      expectKind(driver, outcome, "aborted"),
      slow,
      requestCount(driver, exchange, 1),
      left,
    );
  },
}));

export const abortProbes: readonly Probe[] = [
  ...momentProbes,
  {
    id: "abort/before",
    title: "a call whose signal is already aborted sends nothing",
    promise: 4,
    needs: ["signal"],
    run: async (driver) => {
      const exchange = await driver.exchange({
        script: { a: [validResponse(driver.operation)] },
        call: { signal: AbortSignal.abort() },
      });
      return firstOf(nothingSent(exchange), failed(exchange.outcome), expectKind(driver, exchange.outcome, "aborted"));
    },
  },
  {
    id: "abort/at-once",
    title: "an abort right after the start of the call ends it",
    promise: 4,
    needs: ["signal"],
    run: async (driver) => {
      const abort = new AbortController();
      const exchange = await driver.exchange({
        script: { a: [steps(stall)] },
        call: { signal: abort.signal },
        meanwhile: async () => abort.abort(),
      });
      return firstOf(failed(exchange.outcome), expectKind(driver, exchange.outcome, "aborted"));
    },
  },
  {
    id: "abort/after",
    title: "an abort after the call changes nothing and throws nothing",
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
    title: "a signal used for many calls keeps none of their listeners",
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
        const { outcome } = await driver.exchange({
          script: { a: [validResponse(driver.operation)] },
          call: { signal },
        });
        if (!outcome.ok) return settled(outcome) ?? "a valid response failed";
      }
      return listeners > 1 ? `${listeners} listeners are left on the signal after 3 calls` : undefined;
    },
  },
];
