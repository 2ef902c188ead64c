import type { Operation } from "../openapi/operation.ts";
import type { Driver, Outcome } from "../probe/driver.ts";
import { expectStatus, failed, firstOf, succeeded } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { validFetchResponse } from "../probe/valid-response.ts";

const safe = (operation: Operation): boolean => operation.safeToRepeat;

/** A 429 with these headers, then a valid response. `asked`: the number of requests. */
async function refusedOnce(
  driver: Driver,
  headers: Readonly<Record<string, string>>,
): Promise<{ outcome: Outcome; asked: number }> {
  let asked = 0;
  const fetch = async (): Promise<Response> => {
    asked += 1;
    return asked > 1 ? validFetchResponse(driver.operation) : new Response("{}", { status: 429, headers });
  };
  const settings = { baseUrl: `http://127.0.0.1:9${driver.operation.base}`, fetch, timeoutMs: 3000 };
  const outcome = await driver.outcome(() => driver.open(settings).call(driver.operation.sample, {}));
  return { outcome, asked };
}

/** The three HTTP date formats (RFC 9110, 5.6.7), with the last date that all of them can represent. */
const dates: Readonly<Record<string, { value: string; year: number }>> = {
  "imf-fixdate": { value: "Fri, 06 Nov 2043 08:49:37 GMT", year: 2043 },
  "rfc-850": { value: "Friday, 06-Nov-43 08:49:37 GMT", year: 2043 },
  asctime: { value: "Fri Nov  6 08:49:37 2043", year: 2043 },
  "year-9999": { value: "Fri, 31 Dec 9999 23:59:59 GMT", year: 9999 },
};

const dateProbes: readonly Probe[] = Object.entries(dates).map(([name, { value, year }]) => ({
  id: `waits/date-${name}`,
  title: `a distant Retry-After date (${name}) is returned immediately, as retryAt`,
  promise: 4,
  needs: ["fetch"],
  applies: safe,
  run: async (driver) => {
    const { outcome, asked } = await refusedOnce(driver, { "retry-after": value });
    const at = outcome.retryAt?.getUTCFullYear();
    return firstOf(
      failed(outcome),
      expectStatus(outcome, 429),
      asked === 1 ? undefined : `${asked} requests were sent`,
      driver.subject.abilities.has("counts") && at !== year ? `retryAt is ${String(outcome.retryAt)}` : undefined,
    );
  },
}));

const beyond = ["-9e99", "-1e16", "-Infinity", "-8640000000001", "1e400", "9e99", "Infinity", "4102444800000", "0x1"];

export const oddWaitProbes: readonly Probe[] = [
  ...dateProbes,
  {
    id: "waits/valid-date",
    title: "a number beyond the range of a Date never leads to an invalid retryAt",
    promise: 4,
    needs: ["fetch"],
    applies: safe,
    run: async (driver) => {
      for (const value of beyond) {
        for (const name of ["x-ratelimit-reset", "retry-after"]) {
          const { outcome, asked } = await refusedOnce(driver, { [name]: value });
          const at = outcome.retryAt;
          const past = value.startsWith("-") && asked !== 2 ? "a time in the past is not retried" : undefined;
          const problem = firstOf(
            at !== undefined && Number.isNaN(at.getTime()) ? "retryAt is an invalid date" : undefined,
            past,
            asked > 1 ? succeeded(outcome) : failed(outcome),
          );
          if (problem !== undefined) return `${name}: ${value}: ${problem}`;
        }
      }
      return undefined;
    },
  },
  {
    id: "waits/date-long-past",
    title: "a date months or years ago causes no wait",
    promise: 4,
    needs: ["fetch"],
    applies: safe,
    run: async (driver) => {
      // Browser timers take the wait modulo 2^32, so that some of these become weeks.
      const days = [1, 20, 30, 40, 50, 60, 80, 90, 365, 3650, 11_000];
      for (const day of days) {
        const value = new Date(Date.now() - day * 86_400_000).toUTCString();
        const { outcome, asked } = await refusedOnce(driver, { "retry-after": value });
        const problem = firstOf(succeeded(outcome), asked === 2 ? undefined : `${asked} requests were sent`);
        if (problem !== undefined) return `${day} days ago: ${problem}`;
      }
      return undefined;
    },
  },
];
