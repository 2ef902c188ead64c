import type { Operation } from "../openapi/operation.ts";
import { CANARY, leak, prefixOf } from "../probe/canary.ts";
import type { Driver, Exchange, ExchangeOptions } from "../probe/driver.ts";
import { expectKind, failed, firstOf, nothingSent } from "../probe/expectations.ts";
import { printed, reachable } from "../probe/expose.ts";
import type { Probe } from "../probe/probe.ts";
import { sleep } from "../probe/timers.ts";
import { validResponse } from "../probe/valid-response.ts";
import { json } from "../script/respond.ts";

const DEADLINE = 60;
const keyed = (operation: Operation): boolean => operation.needs.some(({ basic }) => !basic);

/** Calls with functions as keys. Each calls `give` with its own token and the number of the call. */
function withFunctions(
  driver: Driver,
  give: (token: string, nth: number) => unknown,
  options: ExchangeOptions,
): Promise<Exchange> {
  const credentials = Object.fromEntries(
    driver.operation.needs.map((scheme) => {
      let nth = 0;
      const token = prefixOf(driver.operation, scheme) + CANARY;
      const response = async (): Promise<unknown> => {
        nth += 1;
        return give(token, nth);
      };
      return [scheme.option, scheme.basic ? { username: "user", password: token } : response];
    }),
  );
  return driver.exchange({
    settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, credentials, timeoutMs: DEADLINE * 50 }),
    ...options,
  });
}

export const renewalProbes: readonly Probe[] = [
  {
    id: "tokens/shown-in-error",
    title: "a token in the error of a token function, when it is called again, is not shown",
    promise: 2,
    needs: ["tokens"],
    applies: keyed,
    run: async (driver) => {
      const tell = (token: string, nth: number): string => {
        if (nth > 1) throw new Error(`expired: ${token}`, { cause: new Error(`was ${encodeURIComponent(token)}`) });
        return token;
      };
      const { outcome } = await withFunctions(driver, tell, { script: { a: [json(401, {})] } });
      return firstOf(failed(outcome), leak(await reachable(outcome.value)) && "the token is in the result");
    },
  },
  {
    id: "tokens/gone-meanwhile",
    title: "an invalid token on renewal does not hide that a request was sent",
    promise: 4,
    needs: ["tokens", "counts"],
    applies: (operation) => keyed(operation) && operation.safeToRepeat,
    run: async (driver) => {
      const { a, outcome } = await withFunctions(driver, (token, nth) => (nth > 1 ? "" : token), {
        script: { a: [json(503, {}, { "retry-after": "0" })] },
      });
      const shown = await printed(outcome.error);
      return firstOf(
        failed(outcome),
        a.length === 1 && outcome.attempts === 1 ? undefined : `${outcome.attempts} attempts are reported`,
        outcome.uncertain === true ? undefined : "the request that was sent is not reported as uncertain",
        /nothing was sent/.test(shown) ? "the message says that nothing was sent" : undefined,
      );
    },
  },
  {
    id: "tokens/late",
    title: "a token that arrives after the deadline is not sent",
    promise: 4,
    needs: ["tokens", "timeout"],
    applies: keyed,
    run: async (driver) => {
      const late = async (token: string): Promise<string> => {
        await sleep(DEADLINE * 3);
        return token;
      };
      const exchange = await withFunctions(driver, late, {
        script: { a: [validResponse(driver.operation)] },
        call: { timeoutMs: DEADLINE },
        meanwhile: () => sleep(DEADLINE * 6),
      });
      return firstOf(nothingSent(exchange), failed(exchange.outcome), expectKind(driver, exchange.outcome, "timeout"));
    },
  },
];
