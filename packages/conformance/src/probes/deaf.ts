import { failed, firstOf, kindIs } from "../probe/check.ts";
import type { Driver } from "../probe/driver.ts";
import type { Probe } from "../probe/probe.ts";
import { jsonStatus, sound, soundResponse } from "../probe/sound.ts";
import type { Settings } from "../probe/subject.ts";
import { never } from "../probe/timers.ts";

export const DEADLINE = 120;
/** What a busy machine may take to notice that the deadline is over. */
export const GRACE = 2500;

/** The complaint, if one of ours took longer than its deadline. */
export function onTime(driver: Driver, outcome: { settled: boolean; ms: number }): string | undefined {
  const limit = DEADLINE + GRACE;
  const late = driver.subject.abilities.has("kinds") && outcome.ms > limit;
  return late ? `the call took ${Math.round(outcome.ms)} ms with a deadline of ${DEADLINE} ms` : undefined;
}

/** Calls with a `fetch` of the caller's that does not care about signals. */
async function deaf(driver: Driver, settings: Settings): Promise<string | undefined> {
  const outcome = await driver.outcome(
    async () =>
      driver
        .open({ baseUrl: "http://127.0.0.1:9", timeoutMs: DEADLINE, ...settings })
        .call(driver.operation.sample, {}),
    DEADLINE + GRACE,
  );
  return firstOf(failed(outcome), kindIs(driver, outcome, "timeout"), onTime(driver, outcome));
}

/** What a caller hands in and what never answers. */
export const deafProbes: readonly Probe[] = [
  {
    id: "deadline/deaf-fetch",
    title: "a fetch of the caller's that ignores signals cannot hold the call",
    promise: 4,
    needs: ["fetch", "timeout"],
    run: (driver) => deaf(driver, { fetch: () => never() }),
  },
  {
    id: "deadline/deaf-body",
    title: "a body that never comes and cannot be cancelled cannot hold the call",
    promise: 4,
    needs: ["fetch", "timeout"],
    run: (driver) => {
      const body = (): ReadableStream => new ReadableStream({ pull: () => never(), cancel: () => never() });
      const headers = { "content-type": "application/json" };
      return deaf(driver, {
        fetch: async () => new Response(body(), { status: jsonStatus(driver.operation), headers }),
      });
    },
  },
  {
    id: "deadline/throwing-fetch",
    title: "a fetch of the caller's that throws, or returns something else, ends the call",
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
        const complaint = failed(outcome) ?? kindIs(driver, outcome, "network", "decode", "refused");
        if (complaint !== undefined) return `fetch ${nth + 1}: ${complaint}`;
      }
      return undefined;
    },
  },
  {
    id: "deadline/deaf-middleware",
    title: "a middleware that never answers cannot hold the call",
    promise: 4,
    needs: ["middleware", "timeout"],
    run: async (driver) => {
      const { outcome } = await driver.exchange({
        script: { a: [sound(driver.operation)] },
        settings: (lab) => ({ baseUrl: lab.a + driver.operation.base, timeoutMs: DEADLINE }),
        middleware: () => ({ onRequest: () => never() as never }),
        patience: DEADLINE + GRACE,
      });
      return firstOf(failed(outcome), kindIs(driver, outcome, "timeout"), onTime(driver, outcome));
    },
  },
  {
    id: "deadline/deaf-token",
    title: "a token function that never answers cannot hold the call",
    promise: 4,
    needs: ["tokens", "timeout"],
    applies: (operation) => operation.needs.length > 0,
    run: (driver) => {
      const credentials = Object.fromEntries(driver.operation.needs.map((scheme) => [scheme.option, () => never()]));
      return deaf(driver, { credentials, fetch: async () => soundResponse(driver.operation) });
    },
  },
];
