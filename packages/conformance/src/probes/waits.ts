import type { Operation } from "../openapi/operation.ts";
import type { Driver, Exchange } from "../probe/driver.ts";
import { expectStatus, failed, firstOf, requestCount, settled, succeeded } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { validResponse } from "../probe/valid-response.ts";
import { type HeaderLines, json } from "../script/respond.ts";

const safe = (operation: Operation): boolean => operation.safeToRepeat;
const GIVE_UP_AFTER_MS = 9000;

const gaps = (exchange: Exchange): number[] =>
  exchange.a.slice(1).map((seen, index) => seen.at - (exchange.a[index]?.at ?? 0));

/** A 429 with these headers, then a valid response. */
const afterOne = (driver: Driver, headers: HeaderLines, timeoutMs = 30_000): Promise<Exchange> =>
  driver.exchange({
    script: { a: [json(429, {}, headers), validResponse(driver.operation)] },
    settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, timeoutMs }),
    giveUpAfterMs: GIVE_UP_AFTER_MS,
  });

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();
const epoch = (seconds: number): string => String(Math.ceil(Date.now() / 1000) + seconds);

/** Waits that a server may ask for, with the allowed range in milliseconds. */
const honoured: Readonly<Record<string, { title: string; headers: () => HeaderLines; least: number; most: number }>> = {
  "seconds-0": { title: "Retry-After: 0", headers: () => ({ "retry-after": "0" }), least: 0, most: 1500 },
  "seconds-1": { title: "Retry-After: 1", headers: () => ({ "retry-after": "1" }), least: 950, most: 3500 },
  "date-soon": {
    title: "Retry-After: a date",
    headers: () => ({ "retry-after": inSeconds(2) }),
    least: 900,
    most: 4500,
  },
  "date-past": {
    title: "Retry-After: a date in the past",
    headers: () => ({ "retry-after": inSeconds(-60) }),
    least: 0,
    most: 2500,
  },
  "reset-delta": {
    title: "X-RateLimit-Reset: 1, a delta",
    headers: () => ({ "x-ratelimit-reset": "1" }),
    least: 950,
    most: 3500,
  },
  "reset-epoch": {
    title: "X-RateLimit-Reset: epoch seconds",
    headers: () => ({ "x-ratelimit-reset": epoch(1) }),
    least: 900,
    most: 4500,
  },
};

const honouredProbes: readonly Probe[] = Object.entries(honoured).map(([name, { title, headers, least, most }]) => ({
  id: `waits/${name}`,
  title: `${title}: the wait that the server asks for is kept`,
  promise: 4,
  applies: safe,
  run: async (driver) => {
    const exchange = await afterOne(driver, headers());
    const [gap = 0] = gaps(exchange);
    return firstOf(
      succeeded(exchange.outcome),
      requestCount(driver, exchange, 2),
      gap < least ? `the next request came after ${Math.round(gap)} ms, not ${least}` : undefined,
      gap > most ? `the next request came only after ${Math.round(gap)} ms` : undefined,
    );
  },
}));

const nonsense = [
  "",
  "soon",
  "-1",
  "-99999999999",
  "NaN",
  "Infinity",
  "1e400",
  "0x1",
  "1 2",
  "1,2",
  "Thu, 99 Foo 2026",
  "Fri, 31 Dec 999999 23:59:59 GMT",
  "Sun, 00 Jan 0000 00:00:00 GMT",
  "٣",
  "null",
];
const tooLong: Readonly<Record<string, () => HeaderLines>> = {
  "seconds-30": () => ({ "retry-after": "30" }),
  "seconds-3600": () => ({ "retry-after": "3600" }),
  "seconds-huge": () => ({ "retry-after": "99999999999999999999" }),
  "date-tomorrow": () => ({ "retry-after": inSeconds(86_400) }),
  "reset-epoch-far": () => ({ "x-ratelimit-reset": epoch(3600) }),
  "reset-delta-far": () => ({ "x-ratelimit-reset": "3600" }),
};

const tooLongProbes: readonly Probe[] = Object.entries(tooLong).flatMap(([name, headers]) =>
  // Some vendors send rate limit headers with every response; only with a 429 do they ask for a wait.
  (name.startsWith("reset") ? [429] : [429, 503]).map(
    (status): Probe => ({
      id: `waits/${status}-${name}`,
      title: `a ${status} that asks for a wait beyond the deadline (${name}) is returned immediately, with retryAt`,
      promise: 4,
      applies: safe,
      run: async (driver) => {
        const exchange = await driver.exchange({
          script: { a: [json(status, {}, headers()), validResponse(driver.operation)] },
          settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, timeoutMs: 5000 }),
          giveUpAfterMs: 3000,
        });
        const { outcome } = exchange;
        const at = outcome.retryAt instanceof Date ? outcome.retryAt.getTime() : Number.NaN;
        const huge = name === "seconds-huge";
        const missing = driver.subject.abilities.has("counts") && !huge && !(at > Date.now() + 20_000);
        return firstOf(
          failed(outcome),
          expectStatus(outcome, status),
          requestCount(driver, exchange, 1),
          missing ? `retryAt is ${String(outcome.retryAt)}` : undefined,
        );
      },
    }),
  ),
);

export const waitProbes: readonly Probe[] = [
  ...honouredProbes,
  ...tooLongProbes,
  {
    id: "waits/nonsense",
    title: "a meaningless Retry-After causes neither a retry storm nor a hang",
    promise: 4,
    applies: safe,
    run: async (driver) => {
      const tries = nonsense.flatMap((value) => [{ "retry-after": value }, { "x-ratelimit-reset": value }]);
      const problems = await Promise.all(
        tries.map(async (headers, nth) => {
          const exchange = await afterOne(
            driver,
            Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, bytes(value)])),
            8000,
          );
          const { outcome } = exchange;
          // A negative or huge number may mean "now" or "too long"; both end the call.
          const many = exchange.a.length > 2 ? `${exchange.a.length} requests were sent` : undefined;
          const problem = firstOf(settled(outcome), many);
          return problem && `value ${nth + 1} (${Object.values(headers)[0]}): ${problem}`;
        }),
      );
      return firstOf(...problems);
    },
  },
  {
    id: "waits/jitter",
    title: "the client's own waits vary between calls and never become a retry storm",
    promise: 4,
    applies: safe,
    run: async (driver) => {
      const exchanges = await Promise.all(
        Array.from({ length: 6 }, () =>
          driver.exchange({
            script: { a: [json(503, {}), validResponse(driver.operation)] },
            giveUpAfterMs: GIVE_UP_AFTER_MS,
          }),
        ),
      );
      const all = exchanges.flatMap(gaps);
      if (all.length !== 6) return `${all.length} of 6 calls were retried`;
      const spread = Math.max(...all) - Math.min(...all);
      return spread < 5 ? `six waits differ by ${spread.toFixed(1)} ms` : undefined;
    },
  },
];

const bytes = (value: string): string => String.fromCharCode(...new TextEncoder().encode(value));
