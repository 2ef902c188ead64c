import type { Driver } from "../probe/driver.ts";
import { expectKind, failed, firstOf } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import type { Settings } from "../probe/subject.ts";
import { never } from "../probe/timers.ts";
import { jsonStatus, validFetchResponse, validResponse } from "../probe/valid-response.ts";

export const DEADLINE = 120;
/** Extra time that a busy machine may need to notice the deadline. */
export const GRACE = 2500;

/** The problem, if one of our clients exceeded its deadline. */
export function onTime(driver: Driver, outcome: { settled: boolean; ms: number }): string | undefined {
  const limit = DEADLINE + GRACE;
  const late = driver.subject.abilities.has("kinds") && outcome.ms > limit;
  return late ? `the call took ${Math.round(outcome.ms)} ms with a deadline of ${DEADLINE} ms` : undefined;
}

/** Calls with a part that never responds to signals. */
async function withUnresponsive(driver: Driver, settings: Settings): Promise<string | undefined> {
  const outcome = await driver.outcome(
    async () =>
      driver
        .open({ baseUrl: "http://127.0.0.1:9", timeoutMs: DEADLINE, ...settings })
        .call(driver.operation.sample, {}),
    DEADLINE + GRACE,
  );
  return firstOf(failed(outcome), expectKind(driver, outcome, "timeout"), onTime(driver, outcome));
}

/** Parts supplied by the caller that never respond. */
export const unresponsiveProbes: readonly Probe[] = [
  {
    id: "deadline/unresponsive-fetch",
    title: "a caller's fetch that ignores signals cannot block the call",
    promise: 4,
    needs: ["fetch", "timeout"],
    run: (driver) => withUnresponsive(driver, { fetch: () => never() }),
  },
  {
    id: "deadline/unresponsive-body",
    title: "a body that never arrives and cannot be cancelled cannot block the call",
    promise: 4,
    needs: ["fetch", "timeout"],
    run: (driver) => {
      const body = (): ReadableStream => new ReadableStream({ pull: () => never(), cancel: () => never() });
      const headers = { "content-type": "application/json" };
      return withUnresponsive(driver, {
        fetch: async () => new Response(body(), { status: jsonStatus(driver.operation), headers }),
      });
    },
  },
  {
    id: "deadline/throwing-fetch",
    title: "a caller's fetch that throws or does not return a Response ends the call",
    promise: 4,
    needs: ["fetch"],
    run: async (driver) => {
      const broken = [
        () => Promise.reject(new TypeError("no")),
        () => Promise.reject(undefined),
        () => {
          throw new Error("at once");
        },
        async () => undefined,
        async () => ({ ok: true, status: 200 }),
      ] as (() => Promise<Response>)[];
      for (const [nth, fetch] of broken.entries()) {
        const outcome = await driver.outcome(async () =>
          driver.open({ baseUrl: "http://127.0.0.1:9", fetch, retries: 0 }).call(driver.operation.sample, {}),
        );
        const problem = failed(outcome) ?? expectKind(driver, outcome, "network", "decode", "refused");
        if (problem !== undefined) return `fetch ${nth + 1}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "deadline/unresponsive-middleware",
    title: "a middleware that never returns cannot block the call",
    promise: 4,
    needs: ["middleware", "timeout"],
    run: async (driver) => {
      const { outcome } = await driver.exchange({
        script: { a: [validResponse(driver.operation)] },
        settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, timeoutMs: DEADLINE }),
        middleware: () => ({ onRequest: () => never() as never }),
        giveUpAfterMs: DEADLINE + GRACE,
      });
      return firstOf(failed(outcome), expectKind(driver, outcome, "timeout"), onTime(driver, outcome));
    },
  },
  {
    id: "deadline/unresponsive-token",
    title: "a token function that never returns cannot block the call",
    promise: 4,
    needs: ["tokens", "timeout"],
    applies: (operation) => operation.needs.length > 0,
    run: (driver) => {
      const credentials = Object.fromEntries(driver.operation.needs.map((scheme) => [scheme.option, () => never()]));
      return withUnresponsive(driver, { credentials, fetch: async () => validFetchResponse(driver.operation) });
    },
  },
];
