import { leak, someKey } from "../probe/canary.ts";
import type { Driver } from "../probe/driver.ts";
import { expectKind, failed, firstOf, nothingSent } from "../probe/expectations.ts";
import { reachable } from "../probe/expose.ts";
import type { Probe } from "../probe/probe.ts";
import { sleep } from "../probe/timers.ts";
import { validResponse } from "../probe/valid-response.ts";
import { stall, steps } from "../script/respond.ts";

/** Reasons that are not errors, or unusual ones. */
const reasons = (key: string): unknown[] => [
  undefined,
  null,
  "a reason with words",
  { key },
  7,
  Symbol("reason"),
  () => key,
  new Error(`with ${key}`),
  new Error("outer", { cause: new Error(`with ${key}`) }),
  new AggregateError([new Error(key)], "several"),
  Object.freeze(new Error("frozen")),
  Object.create(Error.prototype),
];

/** Errors whose message is not a text, or whose causes are circular. */
function fatal(): unknown[] {
  const cyclic = new Error("a cause of itself");
  cyclic.cause = cyclic;
  return [
    Object.assign(new Error("text"), { message: { no: "text" } }),
    Object.assign(new Error("text"), { message: undefined }),
    cyclic,
  ];
}

async function abortedFor(driver: Driver, all: readonly unknown[]): Promise<string | undefined> {
  const { testOrigins, operation } = driver;
  const origins = await testOrigins.open({ a: [steps(stall)] });
  try {
    const caller = driver.open({ baseUrl: origins.a + operation.base });
    const problems = await Promise.all(
      all.map(async (reason, nth) => {
        const abort = new AbortController();
        const call = driver.outcome(() => caller.call(operation.sample, { signal: abort.signal }), 3000);
        await sleep(150);
        abort.abort(reason);
        const outcome = await call;
        const shown = leak(await reachable(outcome.value)) && "the key is in the result";
        const problem = firstOf(failed(outcome), expectKind(driver, outcome, "aborted"), shown);
        return problem && `reason ${nth + 1}: ${problem}`;
      }),
    );
    return firstOf(...problems);
  } finally {
    await testOrigins.close(origins);
  }
}

export const oddSignalProbes: readonly Probe[] = [
  {
    id: "abort/odd-reason",
    title: "an abort with any reason ends the call, and a key in the reason is not shown",
    promise: 4,
    needs: ["signal"],
    run: (driver) => abortedFor(driver, reasons(someKey(driver.operation))),
  },
  {
    id: "abort/fatal-reason",
    title: "an abort whose reason is a broken error ends the call, not the process",
    promise: 4,
    needs: ["signal"],
    run: (driver) => abortedFor(driver, fatal()),
  },
  {
    id: "abort/odd-reason-before",
    title: "a signal that is already aborted ends the call with any reason, and shows no key",
    promise: 4,
    needs: ["signal"],
    run: async (driver) => {
      for (const [nth, reason] of reasons(someKey(driver.operation)).entries()) {
        const caller = driver.open({ baseUrl: `http://127.0.0.1:9${driver.operation.base}` });
        const signal = AbortSignal.abort(reason);
        const outcome = await driver.outcome(() => caller.call(driver.operation.sample, { signal }));
        const shown = leak(await reachable(outcome.value)) && "the key is in the result";
        const problem = firstOf(failed(outcome), expectKind(driver, outcome, "aborted"), shown);
        if (problem !== undefined) return `reason ${nth + 1}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "abort/no-signal",
    title: "a value that is not a signal is refused, without an unhandled rejection",
    promise: 4,
    needs: ["signal", "kinds"],
    run: async (driver) => {
      for (const signal of [{}, { aborted: true }, { aborted: false }, "abort", 7, new EventTarget().constructor]) {
        const exchange = await driver.exchange({
          script: { a: [validResponse(driver.operation)] },
          call: { signal: signal as AbortSignal },
        });
        const problem = firstOf(
          nothingSent(exchange),
          failed(exchange.outcome),
          expectKind(driver, exchange.outcome, "refused"),
        );
        if (problem !== undefined) return `${JSON.stringify(signal)}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "abort/composed",
    title: "signals from AbortSignal.timeout and AbortSignal.any end the call like any other",
    promise: 4,
    needs: ["signal"],
    run: async (driver) => {
      const idle = new AbortController().signal;
      for (const signal of [AbortSignal.timeout(60), AbortSignal.any([idle, AbortSignal.timeout(60)])]) {
        const { outcome } = await driver.exchange({
          script: { a: [steps(stall)] },
          call: { signal },
        });
        const problem = firstOf(failed(outcome), expectKind(driver, outcome, "aborted"));
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
  },
];
