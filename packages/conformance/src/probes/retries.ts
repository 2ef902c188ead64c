import type { Operation } from "../openapi/operation.ts";
import type { Driver } from "../probe/driver.ts";
import { expectStatus, failed, firstOf, requestCount, settled, succeeded } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { validResponse } from "../probe/valid-response.ts";
import { close, head, json, reset, send, stall, steps, wholeResponse } from "../script/respond.ts";
import type { ScriptedResponse } from "../script/script.ts";

const safe = (operation: Operation): boolean => operation.safeToRepeat;
const unsafe = (operation: Operation): boolean => !operation.safeToRepeat;
const now = { "retry-after": "0" };
const GIVE_UP_AFTER_MS = 8000;

/** First responses after which a safe call may be retried. `sent`: it may have been processed. */
const problems: Readonly<Record<string, { title: string; response: ScriptedResponse; sent: boolean }>> = {
  "408": { title: "408", response: json(408, {}, now), sent: true },
  "429": { title: "429", response: json(429, {}, now), sent: false },
  "500": { title: "500", response: json(500, {}, now), sent: true },
  "502": { title: "502", response: json(502, {}, now), sent: true },
  "503": { title: "503", response: json(503, {}, now), sent: true },
  "504": { title: "504", response: json(504, {}, now), sent: true },
  "599": { title: "599", response: json(599, {}, now), sent: true },
  reset: { title: "a reset after the request", response: steps(reset), sent: true },
  closed: { title: "a connection closed without a response", response: steps(close), sent: true },
};

/** A 404 after the failure: the caller must be able to tell whether the first attempt was processed. */
const gone = json(404, { detail: "gone", status: 404, message: "gone" });

const retried: readonly Probe[] = Object.entries(problems).map(([name, { title, response, sent }]) => ({
  id: `retries/${name}`,
  title: `after ${title} a safe call is retried, and the result says that ${sent ? "the first attempt may have been processed" : "it was"}`,
  promise: 4,
  applies: safe,
  run: async (driver) => {
    const exchange = await driver.exchange({ script: { a: [response, gone] }, giveUpAfterMs: GIVE_UP_AFTER_MS });
    const { outcome } = exchange;
    const wrong = driver.subject.abilities.has("counts") && outcome.uncertain !== sent;
    return firstOf(
      settled(outcome),
      requestCount(driver, exchange, 2),
      failed(outcome),
      expectStatus(outcome, 404),
      wrong ? `uncertain is ${outcome.uncertain}, not ${sent}` : undefined,
    );
  },
}));

const notRetried: readonly Probe[] = Object.entries(problems).map(([name, { title, response }]) => ({
  id: `retries/unsafe-${name}`,
  title: `after ${title} a call that is not safe to repeat is not retried`,
  promise: 4,
  applies: unsafe,
  run: async (driver) => {
    const exchange = await driver.exchange({
      script: { a: [response, validResponse(driver.operation)] },
      giveUpAfterMs: GIVE_UP_AFTER_MS,
    });
    return firstOf(failed(exchange.outcome), requestCount(driver, exchange, 1));
  },
}));

async function certain(
  driver: Driver,
  responses: readonly ScriptedResponse[],
  want: boolean,
): Promise<string | undefined> {
  const { outcome } = await driver.exchange({ script: { a: responses }, giveUpAfterMs: GIVE_UP_AFTER_MS });
  return (
    settled(outcome) ?? (outcome.uncertain === want ? undefined : `uncertain is ${outcome.uncertain}, not ${want}`)
  );
}

export const retryProbes: readonly Probe[] = [
  ...retried,
  ...notRetried,
  {
    id: "retries/limit",
    title: "a server that never recovers gets three attempts by default, and the last response is returned",
    promise: 4,
    applies: safe,
    run: async (driver) => {
      const exchange = await driver.exchange({ script: { a: [json(503, {}, now)] }, giveUpAfterMs: GIVE_UP_AFTER_MS });
      return firstOf(failed(exchange.outcome), expectStatus(exchange.outcome, 503), requestCount(driver, exchange, 3));
    },
  },
  {
    id: "retries/kept-connection",
    title: "the runtime does not silently resend a request that was lost on a reused connection",
    promise: 4,
    needs: ["kinds"],
    run: async (driver) => {
      const { testOrigins, operation, runtime } = driver;
      if (runtime.repeats && operation.sample.body === undefined) return undefined;
      const { status, type, text } = operation.success;
      const kept = steps(send(wholeResponse(status, type, text, { connection: "keep-alive" })));
      for (const [name, lost] of [["closed", close] as const, ["reset", reset] as const]) {
        const origins = await testOrigins.open({ a: [kept, steps(lost), gone] });
        try {
          const caller = driver.open({ baseUrl: origins.a + operation.base, retries: 0 });
          const first = await driver.outcome(() => caller.call(operation.sample, {}));
          const second = await driver.outcome(() => caller.call(operation.sample, {}));
          const { a } = await testOrigins.seen(origins);
          const calls = a.requests.filter(({ preflight }) => !preflight).length;
          const problem = firstOf(
            succeeded(first),
            failed(second),
            calls === 2 ? undefined : `${calls} requests reached the vendor in two calls`,
            driver.subject.abilities.has("counts") && !second.uncertain
              ? "the lost call is reported as certain"
              : undefined,
          );
          if (problem !== undefined) return `${name}: ${problem}`;
        } finally {
          await testOrigins.close(origins);
        }
      }
      return undefined;
    },
  },
  {
    id: "retries/none",
    title: "with `retries: 0` there is one attempt",
    promise: 4,
    needs: ["kinds"],
    run: async (driver) => {
      const exchange = await driver.exchange({
        script: { a: [json(503, {}, now)] },
        settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, retries: 0 }),
      });
      return firstOf(failed(exchange.outcome), expectStatus(exchange.outcome, 503), requestCount(driver, exchange, 1));
    },
  },
  {
    id: "retries/recovers",
    title: "a call that succeeds on the second attempt is a success",
    promise: 4,
    applies: safe,
    run: async (driver) => {
      const responses = [json(503, {}, now), validResponse(driver.operation)];
      const exchange = await driver.exchange({ script: { a: responses }, giveUpAfterMs: GIVE_UP_AFTER_MS });
      return firstOf(succeeded(exchange.outcome), requestCount(driver, exchange, 2));
    },
  },
  {
    id: "retries/same-request",
    title: "a retried request is identical: path, query, headers and body",
    promise: 4,
    applies: safe,
    run: async (driver) => {
      const responses = [json(500, {}, now), json(429, {}, now), validResponse(driver.operation)];
      const exchange = await driver.exchange({ script: { a: responses }, giveUpAfterMs: GIVE_UP_AFTER_MS });
      const [first, ...rest] = exchange.a;
      const sorted = (raw = ""): string => raw.split("\r\n").sort().join("\n");
      const differs = rest.find((one) => sorted(one.raw) !== sorted(first?.raw));
      return firstOf(
        succeeded(exchange.outcome),
        requestCount(driver, exchange, 3),
        differs && `the retried request is ${differs.method} ${differs.target} with ${differs.body.length} bytes`,
        driver.operation.sample.body !== undefined && first?.body === "" ? "no body was sent at all" : undefined,
      );
    },
  },
  {
    id: "retries/not-a-client-error",
    title: "a client error (400 to 451, except 401, 408 and 429) is not retried",
    promise: 4,
    run: async (driver) => {
      for (const status of [400, 403, 404, 409, 410, 422, 425, 451]) {
        const exchange = await driver.exchange({ script: { a: [json(status, {})] } });
        const problem = firstOf(failed(exchange.outcome), requestCount(driver, exchange, 1));
        if (problem !== undefined) return `${status}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "retries/certain",
    title: "a response to the only attempt is certain",
    promise: 4,
    needs: ["counts"],
    run: async (driver) =>
      firstOf(
        await certain(driver, [validResponse(driver.operation)], false),
        await certain(driver, [gone], false),
        await certain(driver, [json(403, {})], false),
      ),
  },
  {
    id: "retries/uncertain-failure",
    title: "a call without a response is uncertain",
    promise: 4,
    needs: ["counts"],
    run: async (driver) =>
      firstOf(await certain(driver, [steps(reset)], true), await certain(driver, [steps(close)], true)),
  },
  {
    id: "retries/discarded-silence",
    title: "a discarded response is not waited for",
    promise: 4,
    applies: safe,
    run: async (driver) => {
      const silent = steps(
        send(head(503, { "content-type": "application/json", "content-length": "90", ...now })),
        stall,
      );
      const exchange = await driver.exchange({
        script: { a: [silent, validResponse(driver.operation)] },
        giveUpAfterMs: GIVE_UP_AFTER_MS,
      });
      return firstOf(succeeded(exchange.outcome), requestCount(driver, exchange, 2));
    },
  },
  {
    id: "retries/discarded-response",
    title: "the body of a discarded response is cancelled, and its connection is closed",
    promise: 4,
    applies: safe,
    run: async (driver) => {
      const endless = steps(
        send(head(503, { "content-type": "application/json", "transfer-encoding": "chunked", ...now })),
        { do: "flood", bytes: "4\r\n    \r\n", everyMs: 5 },
      );
      const exchange = await driver.exchange({
        script: { a: [endless, validResponse(driver.operation)] },
        giveUpAfterMs: GIVE_UP_AFTER_MS,
        idle: 9000,
      });
      const left = exchange.report.a.open > 0 ? "the connection of the discarded response stayed open" : undefined;
      return firstOf(succeeded(exchange.outcome), requestCount(driver, exchange, 2), left);
    },
  },
];
