import { leak } from "../probe/canary.ts";
import {
  expectKind,
  expectStatus,
  failed,
  firstOf,
  nothingSent,
  requestCount,
  settled,
  succeeded,
} from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { sleep } from "../probe/timers.ts";
import { validResponse } from "../probe/valid-response.ts";
import { respond } from "../script/respond.ts";

const DEADLINE = 60;

/** Headers that a middleware must not set: they change the request or its framing. */
const guarded: Readonly<Record<string, string>> = {
  host: "elsewhere.test",
  "x-http-method-override": "GET",
  "x-http-method": "GET",
  "x-method-override": "GET",
  "x-original-url": "/taken",
  "x-rewrite-url": "/taken",
  cookie: "session=attacker",
  "content-type": "text/attacker",
  "content-encoding": "gzip",
  authorization: "Bearer attacker",
};

export const middlewareReachProbes: readonly Probe[] = [
  {
    id: "middleware/guarded-headers",
    title: "a middleware cannot set headers that callers cannot set: Host, framing, method and path overrides",
    promise: 2,
    needs: ["middleware", "kinds"],
    run: async (driver) => {
      const own = new Set(driver.operation.needs.map(({ name }) => name.toLowerCase()));
      for (const [name, value] of Object.entries(guarded).filter(([key]) => !own.has(key))) {
        const { a, outcome } = await driver.exchange({
          script: { a: [validResponse(driver.operation)] },
          settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, retries: 0 }),
          middleware: () => ({
            onRequest: (request) => {
              request.headers.set(name, value);
              return undefined;
            },
          }),
        });
        const sent = a[0]?.headers.some(([key, one]) => key.toLowerCase() === name && one.includes(value));
        const problem = firstOf(settled(outcome), sent === true ? "it was sent, with the key" : undefined);
        if (problem !== undefined) return `${name}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "middleware/reads-body",
    title: "a middleware that reads a response's body does not change the response",
    promise: 3,
    needs: ["middleware"],
    run: async (driver) => {
      const error = driver.operation.errors.find(
        (one) => one.status > 401 && one.status < 408 && one.type !== undefined,
      );
      const { status, text } = driver.operation.success;
      for (const [want, response] of [
        [status, validResponse(driver.operation)],
        ...(error === undefined ? [] : [[error.status, respond(error.status, error.type, error.text)] as const]),
      ] as const) {
        const bodies: string[] = [];
        const { outcome } = await driver.exchange({
          script: { a: [response] },
          middleware: () => ({
            onResponse: (async (response: Response) => void bodies.push(await response.text())) as never,
          }),
        });
        const problem = firstOf(
          want === status ? succeeded(outcome) : failed(outcome),
          expectStatus(outcome, want),
          expectKind(driver, outcome, ...(want === status ? [""] : ["http"])),
          want === status && bodies[0] !== text ? "the middleware received a different body" : undefined,
        );
        if (problem !== undefined) return `${want}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "middleware/late",
    title: "when a middleware returns after the deadline, nothing is sent",
    promise: 4,
    needs: ["middleware", "timeout"],
    run: async (driver) => {
      const exchange = await driver.exchange({
        script: { a: [validResponse(driver.operation)] },
        settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, timeoutMs: DEADLINE }),
        middleware: () => ({ onRequest: (() => sleep(DEADLINE * 3)) as never }),
        meanwhile: () => sleep(DEADLINE * 6),
      });
      return firstOf(nothingSent(exchange), failed(exchange.outcome), expectKind(driver, exchange.outcome, "timeout"));
    },
  },
  {
    id: "middleware/replayed",
    title: "a request that a middleware keeps and sends itself carries no key",
    promise: 2,
    needs: ["middleware"],
    applies: (operation) => operation.needs.length > 0,
    run: async (driver) => {
      const kept: Request[] = [];
      const exchange = await driver.exchange({
        script: { a: [validResponse(driver.operation)] },
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
    title: "a signal that a middleware sets on the request neither outlives the call nor ends it silently",
    promise: 4,
    needs: ["middleware"],
    run: async (driver) => {
      const exchange = await driver.exchange({
        script: { a: [validResponse(driver.operation)] },
        middleware: () => ({ onRequest: (request) => new Request(request, { signal: new AbortController().signal }) }),
      });
      return firstOf(succeeded(exchange.outcome), requestCount(driver, exchange, 1));
    },
  },
];
