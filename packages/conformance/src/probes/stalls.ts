import type { Operation } from "../openapi/operation.ts";
import { expectKind, failed, firstOf, settled, succeeded } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { jsonStatus, validResponse } from "../probe/valid-response.ts";
import { head, json, send, stall, steps, wait, wholeResponse } from "../script/respond.ts";
import type { ScriptedResponse, Step } from "../script/script.ts";
import { DEADLINE, GRACE, onTime } from "./unresponsive.ts";

const chunked = (operation: Operation): string =>
  head(jsonStatus(operation), { "content-type": "application/json", "transfer-encoding": "chunked" });

const flood = (bytes: string, everyMs?: number): Step =>
  everyMs === undefined ? { do: "flood", bytes } : { do: "flood", bytes, everyMs };

/** Servers that never finish. */
const endless: Readonly<Record<string, { title: string; response: (operation: Operation) => ScriptedResponse }>> = {
  silence: { title: "a silent server", response: () => steps(stall) },
  "silence-unread": {
    title: "a connection that is accepted, then silence",
    response: () => ({ at: "connect", steps: [stall] }),
  },
  "headers-then-silence": { title: "headers, then silence", response: (op) => steps(send(chunked(op)), stall) },
  "half-body": {
    title: "half a body, then silence",
    response: (op) =>
      steps(send(wholeResponse(jsonStatus(op), "application/json", op.success.text || "{}").slice(0, -1)), stall),
  },
  "dripping-body": {
    title: "a body that trickles forever",
    response: (op) => steps(send(chunked(op)), flood("1\r\n \r\n", 10)),
  },
  "dripping-headers": {
    title: "headers that trickle forever",
    response: () => steps(send("HTTP/1.1 200 OK\r\n"), flood("x-a: b\r\n", 10)),
  },
  "dripping-status": {
    title: "a status line that trickles forever",
    response: () => steps(send("HTTP/1.1 200 "), flood("O", 10)),
  },
  "interim-responses": {
    title: "endless 100 Continue",
    response: () => steps(flood("HTTP/1.1 100 Continue\r\n\r\n", 10)),
  },
  "error-body": {
    title: "an error whose body never arrives",
    response: () => steps(send(head(404, { "content-type": "application/json", "content-length": "50" })), stall),
  },
};

const endlessProbes: readonly Probe[] = Object.entries(endless).map(([name, { title, response }]) => ({
  id: `deadline/${name}`,
  title: `${title}: the deadline ends the call`,
  promise: 4,
  run: async (driver) => {
    const { outcome, report } = await driver.exchange({
      script: { a: [response(driver.operation)] },
      settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, timeoutMs: DEADLINE }),
      giveUpAfterMs: DEADLINE + GRACE,
      // On a busy machine the call can end before its connection is established, which Node then keeps for four seconds.
      idle: name === "silence-unread" && !driver.runtime.browser ? 8000 : 2000,
    });
    // A client can't end a browser's preflight request.
    const asking = driver.runtime.browser && name === "silence-unread";
    const left = report.a.open > 0 && !asking ? `${report.a.open} connections stayed open afterwards` : undefined;
    // A runtime's parser may reject endless headers before the deadline.
    const kinds = /headers|status|interim/.test(name) ? ["timeout", "network"] : ["timeout"];
    return firstOf(failed(outcome), expectKind(driver, outcome, ...kinds), onTime(driver, outcome), left);
  },
}));

export const stallProbes: readonly Probe[] = [
  ...endlessProbes,
  {
    id: "deadline/each-byte",
    title: "silence after any byte of the response: the deadline ends the call",
    promise: 4,
    needs: ["timeout"],
    run: async (driver) => {
      const { operation, testOrigins, runtime } = driver;
      const { type, text } = operation.success;
      const whole = wholeResponse(jsonStatus(operation), type ?? "application/json", text || "{}");
      // In a browser with few simultaneous requests, the others would wait in its queue instead of at a byte.
      const places = [...whole.slice(0, -1)]
        .map((_, index) => index)
        .filter((index) => index % (runtime.browser ? 9 : 1) === 0);
      const origins = await testOrigins.open({ a: places.map((index) => steps(send(whole.slice(0, index)), stall)) });
      try {
        const caller = driver.open({ baseUrl: origins.a + operation.base, timeoutMs: DEADLINE, retries: 0 });
        for (let at = 0; at < places.length; at += runtime.connections) {
          const calls = places.slice(at, at + runtime.connections).map(async (index) => {
            const outcome = await driver.outcome(() => caller.call(operation.sample, {}), DEADLINE + GRACE);
            const problem = firstOf(failed(outcome), expectKind(driver, outcome, "timeout"), onTime(driver, outcome));
            return problem && `byte ${index}: ${problem}`;
          });
          const problem = firstOf(...(await Promise.all(calls)));
          if (problem !== undefined) return problem;
        }
        const { a } = await testOrigins.idle(origins, 2000);
        return a.open > 0 ? `${a.open} connections stayed open afterwards` : undefined;
      } finally {
        await testOrigins.close(origins);
      }
    },
  },
  {
    id: "deadline/all-attempts",
    title: "one deadline covers all attempts and the waits in between",
    promise: 4,
    needs: ["timeout"],
    run: async (driver) => {
      const { outcome } = await driver.exchange({
        script: { a: [steps(wait(70), ...json(503, {}, { "retry-after": "0" }).steps)] },
        settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, timeoutMs: DEADLINE, retries: 50 }),
        giveUpAfterMs: DEADLINE + GRACE,
      });
      return firstOf(failed(outcome), onTime(driver, outcome));
    },
  },
  {
    id: "deadline/long",
    title: "a deadline beyond the range of a timer does not expire immediately",
    promise: 4,
    needs: ["kinds"],
    run: async (driver) => {
      for (const timeoutMs of [2 ** 31, 1e15, Number.POSITIVE_INFINITY]) {
        const { outcome } = await driver.exchange({
          script: { a: [steps(wait(30), ...validResponse(driver.operation).steps)] },
          call: { timeoutMs },
        });
        const problem = succeeded(outcome);
        if (problem !== undefined) return `${timeoutMs}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "deadline/bad-timeouts",
    title: "a deadline that is not a number is refused, or at least not treated as no deadline",
    promise: 4,
    needs: ["kinds"],
    run: async (driver) => {
      for (const timeoutMs of [Number.NaN, -1, 0, "60" as never, null as never]) {
        const { outcome } = await driver.exchange({
          script: { a: [steps(wait(20), ...validResponse(driver.operation).steps)] },
          call: { timeoutMs },
        });
        const problem = settled(outcome);
        if (problem !== undefined) return `${timeoutMs}: ${problem}`;
      }
      return undefined;
    },
  },
];
