import { leak } from "../probe/canary.ts";
import { asked, failed, firstOf, kindIs, silent, succeeded } from "../probe/check.ts";
import type { Probe } from "../probe/probe.ts";
import { sound } from "../probe/sound.ts";
import { sleep } from "../probe/timers.ts";

const DEADLINE = 60;

export const middlewareReachProbes: readonly Probe[] = [
  {
    id: "middleware/late",
    title: "a middleware that comes back after the deadline sends nothing any more",
    promise: 4,
    needs: ["middleware", "timeout"],
    run: async (driver) => {
      const exchange = await driver.exchange({
        script: { a: [sound(driver.operation)] },
        settings: (lab) => ({ baseUrl: lab.a + driver.operation.base, timeoutMs: DEADLINE }),
        middleware: () => ({ onRequest: (() => sleep(DEADLINE * 3)) as never }),
        meanwhile: () => sleep(DEADLINE * 6),
      });
      return firstOf(silent(exchange), failed(exchange.outcome), kindIs(driver, exchange.outcome, "timeout"));
    },
  },
  {
    id: "middleware/replayed",
    title: "a request that a middleware kept and sends by itself carries no key",
    promise: 2,
    needs: ["middleware"],
    applies: (operation) => operation.needs.length > 0,
    run: async (driver) => {
      const kept: Request[] = [];
      const exchange = await driver.exchange({
        script: { a: [sound(driver.operation)] },
        middleware: () => ({
          onRequest: (request) => {
            kept.push(request.clone());
            return undefined;
          },
          onResponse: (async () => void (await Promise.all(kept.map((one) => fetch(one))))) as never,
        }),
      });
      const [first, second] = exchange.a;
      return firstOf(
        succeeded(exchange.outcome),
        second === undefined ? "the kept request was not sent" : undefined,
        leak(first?.raw ?? "") === undefined ? "the key was not sent at all" : undefined,
        leak(second?.raw ?? "") && "the kept request carries the key",
      );
    },
  },
  {
    id: "middleware/aborted-request",
    title: "a signal that a middleware puts on the request does not outlive the call, nor end it unheard",
    promise: 4,
    needs: ["middleware"],
    run: async (driver) => {
      const exchange = await driver.exchange({
        script: { a: [sound(driver.operation)] },
        middleware: () => ({ onRequest: (request) => new Request(request, { signal: new AbortController().signal }) }),
      });
      return firstOf(succeeded(exchange.outcome), asked(driver, exchange, 1));
    },
  },
];
