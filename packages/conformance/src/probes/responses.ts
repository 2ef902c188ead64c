import type { Operation } from "../openapi/operation.ts";
import { expectKind, expectStatus, failed, firstOf, requestCount, succeeded } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { declaresJson, validResponse } from "../probe/valid-response.ts";
import { close, head, html, json, respond, send, steps, wholeResponse } from "../script/respond.ts";
import { expectFailure } from "./broken-bodies.ts";

const doneRule = (operation: Operation) => operation.success.done;

function otherwise(operation: Operation): unknown[] {
  const [key = ""] = (doneRule(operation)?.pointer ?? "/").slice(1).split("/");
  const whole = JSON.parse(operation.success.text) as Record<string, unknown>;
  const { [key]: _, ...rest } = whole;
  const values = [false, null, "no", "FAILED", 0, {}, [], [doneRule(operation)?.equals], "true", "ok"].filter(
    (value) => value !== doneRule(operation)?.equals,
  );
  const inherited = { ...rest, ["__proto__"]: { [key]: whole[key] } };
  return [
    rest,
    inherited,
    ...values.map((value) => ({ ...whole, [key]: value })),
    null,
    [],
    [whole],
    "OK",
    true,
    { data: whole },
  ];
}

export const responseProbes: readonly Probe[] = [
  {
    id: "responses/valid",
    title: "a valid response to one request as specified is a success",
    promise: 3,
    run: async (driver) => {
      const exchange = await driver.exchange({ script: { a: [validResponse(driver.operation)] } });
      const { outcome } = exchange;
      const wrong = exchange.a.find((one) => one.method !== driver.operation.method);
      return firstOf(
        succeeded(outcome),
        requestCount(driver, exchange, 1),
        expectStatus(outcome, driver.operation.success.status),
        wrong && `${wrong.method} was sent`,
      );
    },
  },
  {
    id: "responses/not-done",
    title: "a success status whose body does not say done is not a success",
    promise: 3,
    applies: (operation) => doneRule(operation) !== undefined,
    run: async (driver) => {
      const { operation } = driver;
      for (const [nth, body] of otherwise(operation).entries()) {
        const problem = await expectFailure(driver, json(operation.success.status, body), "not-done", "decode");
        if (problem !== undefined) return `body ${nth + 1}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "responses/undeclared-status",
    title: "an undeclared status is not a success",
    promise: 3,
    run: async (driver) => {
      const { operation } = driver;
      const declared = new Set(operation.statuses);
      const free = (status: number): boolean =>
        !declared.has(String(status)) && !declared.has(`${String(status)[0]}XX`) && !declared.has("default");
      for (const status of [201, 202, 203, 206, 207, 226, 250, 299, 418, 451, 499, 600, 700, 999].filter(free)) {
        const response = respond(status, "application/json", operation.success.text || "{}");
        const problem = await expectFailure(driver, response, "unexpected-status", "http", "network");
        if (problem !== undefined) return `${status}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "responses/no-body-statuses",
    title: "an undeclared 204 or 205 without a body is not a success",
    promise: 3,
    applies: (operation) => !operation.statuses.some((status) => ["204", "205", "2XX", "default"].includes(status)),
    run: async (driver) => {
      for (const status of [204, 205]) {
        const problem = await expectFailure(driver, respond(status, undefined, ""));
        if (problem !== undefined) return `${status}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "responses/declared-error",
    title: "each declared error is returned with its status and its body, if it has one",
    promise: 3,
    run: async (driver) => {
      for (const error of driver.operation.errors.filter(
        ({ status }) => ![401, 408, 429].includes(status) && status < 500,
      )) {
        const exchange = await driver.exchange({ script: { a: [respond(error.status, error.type, error.text)] } });
        const { outcome } = exchange;
        const problem = firstOf(
          failed(outcome),
          expectStatus(outcome, error.status),
          expectKind(driver, outcome, "http", "unexpected-status"),
          requestCount(driver, exchange, 1),
        );
        if (problem !== undefined) return `${error.status}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "responses/odd-error-body",
    title: "an error whose body is HTML, text, empty or truncated keeps its status",
    promise: 3,
    run: async (driver) => {
      const status = driver.operation.errors.find((one) => one.status > 401 && one.status < 408)?.status ?? 404;
      const bodies = [
        html(status),
        respond(status, "text/plain", "gone"),
        respond(status, undefined, ""),
        respond(status, "application/json", '{"a'),
      ];
      for (const [nth, response] of bodies.entries()) {
        const { outcome } = await driver.exchange({ script: { a: [response] } });
        const problem = firstOf(failed(outcome), expectStatus(outcome, status));
        if (problem !== undefined) return `body ${nth + 1}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "responses/not-cached",
    title: "a cacheable response is requested again, and its cookie is not sent",
    promise: 3,
    run: async (driver) => {
      const { testOrigins, operation } = driver;
      const headers = { "cache-control": "public, max-age=600", "set-cookie": "session=canary; Path=/", etag: '"a"' };
      const origins = await testOrigins.open({ a: [validResponse(operation, headers)] });
      try {
        const caller = driver.open({ baseUrl: origins.a + operation.base });
        for (let count = 0; count < 2; count += 1) {
          const problem = succeeded(await driver.outcome(() => caller.call(operation.sample, {})));
          if (problem !== undefined) return problem;
        }
        const requests = (await testOrigins.seen(origins)).a.requests.filter((one) => !one.preflight);
        const cookie = requests.some((one) => one.raw.includes("session=canary"));
        return cookie
          ? "the cookie was sent"
          : requests.length === 2
            ? undefined
            : `${requests.length} requests for 2 calls`;
      } finally {
        await testOrigins.close(origins);
      }
    },
  },
  {
    id: "responses/early-hints",
    title: "early hints before a valid response change nothing",
    promise: 3,
    run: async (driver) => {
      const { status, type, text } = driver.operation.success;
      const hints = [103, 103].map((hint) => head(hint, {}).replace(/access-control[^\r]*\r\n/g, "")).join("");
      const exchange = await driver.exchange({
        script: { a: [steps(send(hints + wholeResponse(status, type, text)), close)] },
      });
      return firstOf(succeeded(exchange.outcome), requestCount(driver, exchange, 1));
    },
  },
  {
    id: "responses/more-than-declared",
    title: "unknown members and a byte order mark do not prevent a success",
    promise: 3,
    applies: declaresJson,
    run: async (driver) => {
      const { status, text } = driver.operation.success;
      const more = text.startsWith("{") ? JSON.stringify({ ...JSON.parse(text), unknownMember: [1, null] }) : text;
      for (const body of [more, `\ufeff${text}`, ` ${text}\n`]) {
        const { outcome } = await driver.exchange({
          script: { a: [respond(status, "application/json; charset=utf-8", body)] },
        });
        const problem = succeeded(outcome);
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
  },
];
