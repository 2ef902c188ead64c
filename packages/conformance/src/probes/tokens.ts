import type { Operation } from "../openapi/operation.ts";
import { CANARY, leak, prefixOf } from "../probe/canary.ts";
import type { Driver, Exchange, ExchangeOptions } from "../probe/driver.ts";
import { expectKind, expectStatus, failed, firstOf, requestCount, succeeded } from "../probe/expectations.ts";
import { reachable } from "../probe/expose.ts";
import type { Probe } from "../probe/probe.ts";
import { never } from "../probe/timers.ts";
import { validResponse } from "../probe/valid-response.ts";
import { json, stall, steps } from "../script/respond.ts";
import type { ScriptedResponse } from "../script/script.ts";

const keyed = (operation: Operation): boolean => operation.needs.length > 0;
const denied = json(401, { detail: "invalid token", message: "Unauthorized" });

/** Calls with functions for credentials; `value` makes the nth one. */
async function withTokens(
  driver: Driver,
  responses: readonly ScriptedResponse[],
  value: (nth: number) => unknown,
  more: Partial<ExchangeOptions> = {},
): Promise<{ exchange: Exchange; calls: number[] }> {
  const counts = new Map<string, number>();
  const credentials = Object.fromEntries(
    driver.operation.needs.map((scheme) => [
      scheme.option,
      async () => {
        const nth = (counts.get(scheme.option) ?? 0) + 1;
        counts.set(scheme.option, nth);
        const made = value(nth);
        if (typeof made !== "string") return made;
        if (scheme.basic) return { username: made, password: made };
        return prefixOf(driver.operation, scheme) + made;
      },
    ]),
  );
  const exchange = await driver.exchange({
    script: { a: responses },
    settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, credentials }),
    ...more,
  });
  return { exchange, calls: [...counts.values()] };
}

const oftenest = (calls: readonly number[]): number => Math.max(0, ...calls);

export const tokenProbes: readonly Probe[] = [
  {
    id: "tokens/asked-again",
    title: "after a 401 the token function is called once more, and the new token is sent",
    promise: 4,
    needs: ["tokens"],
    applies: keyed,
    run: async (driver) => {
      const { exchange, calls } = await withTokens(
        driver,
        [denied, validResponse(driver.operation)],
        (nth) => `${CANARY}${nth}`,
      );
      const basic = driver.operation.needs.every((scheme) => scheme.basic);
      const renewed = basic || exchange.a[1]?.raw.includes(`${CANARY}2`) ? undefined : "the old token was sent again";
      return firstOf(
        succeeded(exchange.outcome),
        requestCount(driver, exchange, 2),
        oftenest(calls) === 2 ? undefined : `the function was called ${oftenest(calls)} times`,
        renewed,
      );
    },
  },
  {
    id: "tokens/asked-once-more-only",
    title: "a second 401 is returned, and the token function is not called a third time",
    promise: 4,
    needs: ["tokens"],
    applies: keyed,
    run: async (driver) => {
      const { exchange, calls } = await withTokens(driver, [denied], (nth) => `${CANARY}${nth}`);
      return firstOf(
        failed(exchange.outcome),
        expectStatus(exchange.outcome, 401),
        requestCount(driver, exchange, 2),
        oftenest(calls) === 2 ? undefined : `the function was called ${oftenest(calls)} times`,
      );
    },
  },
  {
    id: "tokens/string-not-repeated",
    title: "with a fixed key a 401 is returned after one request",
    promise: 4,
    applies: keyed,
    run: async (driver) => {
      const exchange = await driver.exchange({ script: { a: [denied] } });
      return firstOf(failed(exchange.outcome), expectStatus(exchange.outcome, 401), requestCount(driver, exchange, 1));
    },
  },
  {
    id: "tokens/throws",
    title: "when a token function throws or does not return a text, nothing is sent and nothing shown",
    promise: 2,
    needs: ["tokens"],
    applies: keyed,
    run: async (driver) => {
      const bad = [undefined, null, {}, [], 7, true, Symbol("x")];
      for (let nth = 0; nth <= bad.length; nth += 1) {
        const value = (): unknown => {
          if (nth === bad.length) throw new Error("the vault is closed");
          return bad[nth];
        };
        const { exchange } = await withTokens(driver, [validResponse(driver.operation)], value);
        const sent = exchange.a.length > 0 ? `a request was sent with ${exchange.a[0]?.target}` : undefined;
        const problem = firstOf(sent, failed(exchange.outcome), expectKind(driver, exchange.outcome, "refused"));
        if (problem !== undefined) return `value ${nth + 1}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "tokens/bad-characters",
    title: "a token with a control character is neither sent nor shown",
    promise: 2,
    needs: ["tokens"],
    applies: keyed,
    run: async (driver) => {
      const { exchange } = await withTokens(driver, [validResponse(driver.operation)], () => `${CANARY}\r\nx-evil: 1`);
      const shown = leak(await reachable(exchange.outcome.value)) && "the token is in the result";
      return firstOf(
        exchange.a.some((one) => one.headers.some(([name]) => name === "x-evil")) ? "a header was injected" : undefined,
        shown,
      );
    },
  },
  {
    id: "tokens/aborted",
    title: "an abort while a token function is pending ends the call",
    promise: 4,
    needs: ["tokens", "signal"],
    applies: keyed,
    run: async (driver) => {
      const abort = new AbortController();
      const credentials = Object.fromEntries(driver.operation.needs.map((scheme) => [scheme.option, () => never()]));
      const exchange = await driver.exchange({
        script: { a: [steps(stall)] },
        settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, credentials }),
        call: { signal: abort.signal },
        meanwhile: async () => abort.abort(),
      });
      return firstOf(failed(exchange.outcome), expectKind(driver, exchange.outcome, "aborted"));
    },
  },
];
