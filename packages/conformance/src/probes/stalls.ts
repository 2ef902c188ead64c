import { failed, firstOf, kindIs, settled, succeeded } from "../probe/check.ts";
import type { Driver } from "../probe/driver.ts";
import type { Probe } from "../probe/probe.ts";
import { jsonStatus, sound, soundResponse } from "../probe/sound.ts";
import type { Settings } from "../probe/subject.ts";
import { never } from "../probe/timers.ts";
import type { Answer, Step } from "../script/answer.ts";
import { head, json, send, stall, steps, wait, wholeAnswer } from "../script/respond.ts";
import type { Operation } from "../spec/operation.ts";

const DEADLINE = 120;
/** What a busy machine may take to notice that the deadline is over. */
const GRACE = 2500;

const chunked = (operation: Operation): string =>
  head(jsonStatus(operation), { "content-type": "application/json", "transfer-encoding": "chunked" });

const flood = (bytes: string, everyMs?: number): Step =>
  everyMs === undefined ? { do: "flood", bytes } : { do: "flood", bytes, everyMs };

/** Servers that never come to an end. */
const endless: Readonly<Record<string, { title: string; answer: (operation: Operation) => Answer }>> = {
  silence: { title: "a server that says nothing", answer: () => steps(stall) },
  "silence-unread": {
    title: "a connection that is accepted and never answered",
    answer: () => ({ at: "connect", steps: [stall] }),
  },
  "headers-then-silence": { title: "headers, then silence", answer: (op) => steps(send(chunked(op)), stall) },
  "half-body": {
    title: "half a body, then silence",
    answer: (op) =>
      steps(send(wholeAnswer(jsonStatus(op), "application/json", op.success.text || "{}").slice(0, -1)), stall),
  },
  "dripping-body": {
    title: "a body that drips for ever",
    answer: (op) => steps(send(chunked(op)), flood("1\r\n \r\n", 10)),
  },
  "dripping-headers": {
    title: "headers that drip for ever",
    answer: () => steps(send("HTTP/1.1 200 OK\r\n"), flood("x-a: b\r\n", 10)),
  },
  "dripping-status": {
    title: "a status line that drips for ever",
    answer: () => steps(send("HTTP/1.1 200 "), flood("O", 10)),
  },
  "interim-answers": {
    title: "100 Continue for ever",
    answer: () => steps(flood("HTTP/1.1 100 Continue\r\n\r\n", 10)),
  },
  "error-body": {
    title: "an error whose body never comes",
    answer: () => steps(send(head(404, { "content-type": "application/json", "content-length": "50" })), stall),
  },
};

function onTime(driver: Driver, outcome: { settled: boolean; ms: number }): string | undefined {
  const limit = DEADLINE + GRACE;
  const late = driver.subject.abilities.has("kinds") && outcome.ms > limit;
  return late ? `the call took ${Math.round(outcome.ms)} ms with a deadline of ${DEADLINE} ms` : undefined;
}

const endlessProbes: readonly Probe[] = Object.entries(endless).map(([name, { title, answer }]) => ({
  id: `deadline/${name}`,
  title: `${title}: the deadline ends the call`,
  promise: 4,
  run: async (driver) => {
    const { outcome, report } = await driver.exchange({
      script: { a: [answer(driver.operation)] },
      settings: (lab) => ({ baseUrl: lab.a + driver.operation.base, timeoutMs: DEADLINE }),
      patience: DEADLINE + GRACE,
      idle: 2000,
    });
    // A browser's question whether it may ask is not ours to end.
    const asking = driver.runtime.browser && name === "silence-unread";
    const left = report.a.open > 0 && !asking ? `${report.a.open} connections stayed open afterwards` : undefined;
    // A runtime's parser may give up on endless headers before the deadline does.
    const kinds = /headers|status|interim/.test(name) ? ["timeout", "network"] : ["timeout"];
    return firstOf(failed(outcome), kindIs(driver, outcome, ...kinds), onTime(driver, outcome), left);
  },
}));

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

export const stallProbes: readonly Probe[] = [
  ...endlessProbes,
  {
    id: "deadline/each-byte",
    title: "silence after any byte of the answer: the deadline ends the call",
    promise: 4,
    needs: ["timeout"],
    run: async (driver) => {
      const { operation, labs, runtime } = driver;
      const { type, text } = operation.success;
      const whole = wholeAnswer(jsonStatus(operation), type ?? "application/json", text || "{}");
      // Where a browser lets few requests out at a time, the others would wait in line instead of at a byte.
      const places = [...whole.slice(0, -1)]
        .map((_, index) => index)
        .filter((index) => index % (runtime.browser ? 9 : 1) === 0);
      const lab = await labs.open({ a: places.map((index) => steps(send(whole.slice(0, index)), stall)) });
      try {
        const caller = driver.open({ baseUrl: lab.a + operation.base, timeoutMs: DEADLINE, retries: 0 });
        for (let at = 0; at < places.length; at += runtime.connections) {
          const calls = places.slice(at, at + runtime.connections).map(async (index) => {
            const outcome = await driver.outcome(() => caller.call(operation.sample, {}), DEADLINE + GRACE);
            const complaint = firstOf(failed(outcome), kindIs(driver, outcome, "timeout"), onTime(driver, outcome));
            return complaint && `byte ${index}: ${complaint}`;
          });
          const complaint = firstOf(...(await Promise.all(calls)));
          if (complaint !== undefined) return complaint;
        }
        const { a } = await labs.idle(lab, 2000);
        return a.open > 0 ? `${a.open} connections stayed open afterwards` : undefined;
      } finally {
        await labs.close(lab);
      }
    },
  },
  {
    id: "deadline/all-attempts",
    title: "one deadline covers all attempts and the waits between them",
    promise: 4,
    needs: ["timeout"],
    run: async (driver) => {
      const { outcome } = await driver.exchange({
        script: { a: [steps(wait(70), ...json(503, {}, { "retry-after": "0" }).steps)] },
        settings: (lab) => ({ baseUrl: lab.a + driver.operation.base, timeoutMs: DEADLINE, retries: 50 }),
        patience: DEADLINE + GRACE,
      });
      return firstOf(failed(outcome), onTime(driver, outcome));
    },
  },
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
    id: "deadline/long",
    title: "a deadline beyond what a timer can hold is long, not over at once",
    promise: 4,
    needs: ["kinds"],
    run: async (driver) => {
      for (const timeoutMs of [2 ** 31, 1e15, Number.POSITIVE_INFINITY]) {
        const { outcome } = await driver.exchange({
          script: { a: [steps(wait(30), ...sound(driver.operation).steps)] },
          call: { timeoutMs },
        });
        const complaint = succeeded(outcome);
        if (complaint !== undefined) return `${timeoutMs}: ${complaint}`;
      }
      return undefined;
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
  {
    id: "deadline/bad-timeouts",
    title: "a deadline that is no number of milliseconds is refused, or not taken for none",
    promise: 4,
    needs: ["kinds"],
    run: async (driver) => {
      for (const timeoutMs of [Number.NaN, -1, 0, "60" as never, null as never]) {
        const { outcome } = await driver.exchange({
          script: { a: [steps(wait(20), ...sound(driver.operation).steps)] },
          call: { timeoutMs },
        });
        const complaint = settled(outcome);
        if (complaint !== undefined) return `${timeoutMs}: ${complaint}`;
      }
      return undefined;
    },
  },
];
