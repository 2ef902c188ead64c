import type { Operation } from "../openapi/operation.ts";
import { CANARY, leak, someKey } from "../probe/canary.ts";
import { type Driver, type Exchange, type ExchangeOptions, type Outcome, once } from "../probe/driver.ts";
import { failed, firstOf, settled, succeeded } from "../probe/expectations.ts";
import { printed, reachable } from "../probe/expose.ts";
import { idsIn } from "../probe/fill.ts";
import type { Probe } from "../probe/probe.ts";
import { validResponse } from "../probe/valid-response.ts";
import { html, json, redirect, reset, respond, stall, steps } from "../script/respond.ts";
import type { ScriptedResponse } from "../script/script.ts";

const BODY_MARK = "canary-of-an-error-body";

/** The ways a call can end, with the key, the id and a mark in the body echoed wherever a server can echo them. */
function endings(operation: Operation): Record<string, ExchangeOptions> {
  const echo = { detail: `${BODY_MARK} ${idsIn(operation).join(" ")}`, message: BODY_MARK };
  const of = (...a: readonly ScriptedResponse[]): ExchangeOptions => ({ script: { a } });
  const quick = { timeoutMs: 60 };
  return {
    "a success": of(validResponse(operation, { "x-echo": BODY_MARK })),
    "a declared error": of(respond(operation.errors[0]?.status ?? 404, "application/json", JSON.stringify(echo))),
    "an undeclared status": of(json(418, echo)),
    "a cut body": of(respond(200, "application/json", `{"${BODY_MARK}": "${idsIn(operation)[0]}`)),
    "a page": of(html(200)),
    "a redirect": of(redirect(307, `http://{{B}}/${BODY_MARK}`)),
    "a reset": of(steps(reset)),
    "a timeout": {
      script: { a: [steps(stall)] },
      settings: (origins) => ({ baseUrl: origins.a + operation.base, ...quick }),
      call: quick,
    },
    "a refused id": { script: { a: [] }, input: { path: { [`x`]: `${BODY_MARK}/..` }, body: BODY_MARK } },
  };
}

const everyEnding = async (
  driver: Driver,
  judge: (exchange: Exchange) => Promise<string | undefined>,
): Promise<string | undefined> => {
  for (const [name, ask] of Object.entries(endings(driver.operation))) {
    const exchange = await driver.exchange({ settings: once(driver), ...ask });
    const problem = settled(exchange.outcome) ?? (await judge(exchange));
    if (problem !== undefined) return `${name}: ${problem}`;
  }
  return undefined;
};

const hasResponse = ({ ok, kind }: Outcome): boolean =>
  ok || kind === undefined || ["http", "not-done", "unexpected-status"].includes(kind);

/** The ways in which a vendor can write a key that it echoes, in JSON and in headers. */
const echoes: Readonly<Record<string, (key: string) => string>> = {
  plain: (key) => JSON.stringify(key),
  "in a sentence": (key) => JSON.stringify(`the key ${key} is unknown`),
  escaped: (key) => `"${[...key].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"`,
  "half escaped": (key) => JSON.stringify(key).replace(/[aeiou4]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`),
};

const keyed = (operation: Operation): boolean => operation.needs.length > 0;

export const secretProbes: readonly Probe[] = [
  {
    id: "secrets/client",
    title: "a client does not expose its key: inspect, JSON, own or hidden members",
    promise: 2,
    applies: keyed,
    run: async (driver) => {
      const { client } = driver.open({ baseUrl: "http://127.0.0.1:9" });
      return leak(await reachable(client)) && "the key can be read from the client";
    },
  },
  {
    id: "secrets/outcome",
    title: "no result or error exposes the key: inspect, JSON, stack, cause, hidden members",
    promise: 2,
    applies: keyed,
    run: (driver) =>
      everyEnding(
        driver,
        async ({ outcome }) => leak(await reachable(outcome.value)) && "the key can be read from the result",
      ),
  },
  {
    id: "secrets/ids-and-bodies",
    title: "the messages and errors of the client show neither ids nor bodies",
    promise: 2,
    needs: ["kinds"],
    run: (driver) =>
      everyEnding(driver, async ({ outcome }) => {
        // A response is the caller's to read; what the client says of a call is its own.
        const own = outcome.thrown ? outcome.value : hasResponse(outcome) ? undefined : outcome.error;
        const mark = leak(await printed(own), [BODY_MARK, ...idsIn(driver.operation)]);
        return mark === undefined ? undefined : `printing shows ${mark === BODY_MARK ? "the body" : "the id"}`;
      }),
  },
  {
    id: "secrets/echoed-key",
    title: "a key that the vendor echoes, in a header or a body, is in no result and no error",
    promise: 2,
    needs: ["kinds"],
    applies: keyed,
    run: async (driver) => {
      const { operation } = driver;
      const key = someKey(operation);
      for (const [name, write] of Object.entries(echoes)) {
        for (const status of [operation.success.status, operation.errors[0]?.status ?? 404, 418]) {
          const text = status === operation.success.status ? operation.success.text : "{}";
          const body = text.endsWith("}")
            ? text.replace(/\}$/, `${text === "{}" ? "" : ","}"echo":${write(key)}}`)
            : text;
          const { outcome } = await driver.exchange({
            script: { a: [respond(status, "application/json", body, { "x-echo": key, "set-cookie": `key=${key}` })] },
            settings: once(driver),
          });
          const shown = leak(await reachable(outcome.value)) && "the key is in what the caller gets";
          const problem = settled(outcome) ?? shown;
          if (problem !== undefined) return `${name}, ${status}: ${problem}`;
        }
      }
      return undefined;
    },
  },
  {
    id: "secrets/bad-key",
    title: "a key that is not a valid header value is refused without being shown",
    promise: 2,
    applies: (operation) => operation.needs.some((scheme) => !scheme.basic),
    run: async (driver) => {
      const bad = ["\n", "\r\nx: y", "\0", "\u007f", "\u2028", "é€", "\ud800"].map((tail) => `${CANARY}${tail}`);
      for (const key of [...bad, `\n${CANARY}`, `${CANARY}\n`]) {
        const credentials = Object.fromEntries(driver.operation.needs.map((scheme) => [scheme.option, key]));
        const exchange = await driver.exchange({
          script: { a: [validResponse(driver.operation)] },
          settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, credentials }),
        });
        const { outcome } = exchange;
        const shown = leak(await reachable(outcome.value)) && "the thrown error or the result shows the key";
        const injected =
          exchange.a.some((one) => one.headers.some(([name]) => name === "x")) && "a header was injected";
        const problem = firstOf(settled(outcome), shown, injected || undefined);
        if (problem !== undefined) return `${JSON.stringify(key.replace(CANARY, "…"))}: ${problem}`;
        if (/[\r\n\0]/.test(key) && failed(outcome) !== undefined) return "a key with a control character was accepted";
      }
      return undefined;
    },
  },
  {
    id: "secrets/missing",
    title: "nothing is sent without a credential",
    promise: 2,
    applies: keyed,
    run: async (driver) => {
      for (const value of [undefined, null, "", " "]) {
        const credentials = Object.fromEntries(driver.operation.needs.map((scheme) => [scheme.option, value]));
        const exchange = await driver.exchange({
          script: { a: [validResponse(driver.operation)] },
          settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, credentials }),
        });
        const sent = exchange.a.length > 0 ? "a request was sent without a credential" : undefined;
        const problem = firstOf(sent, failed(exchange.outcome));
        if (problem !== undefined) return `${JSON.stringify(value)}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "secrets/console",
    title: "no call writes to the console",
    promise: 2,
    exclusive: true,
    run: async (driver) => {
      const lines: string[] = [];
      const own = { ...console };
      for (const name of ["log", "info", "warn", "error", "debug", "trace", "dir"] as const) {
        console[name] = (...words: unknown[]): void => void lines.push(words.map(String).join(" "));
      }
      try {
        const problem = await everyEnding(driver, async () => undefined);
        return problem ?? (lines[0] && `the console shows: ${lines[0].slice(0, 120)}`);
      } finally {
        Object.assign(console, own);
      }
    },
  },
  {
    id: "secrets/sent",
    title: "the credential is sent as specified, once, and nowhere else",
    promise: 2,
    applies: keyed,
    run: async (driver) => {
      const exchange = await driver.exchange({ script: { a: [validResponse(driver.operation)] } });
      const [seen] = exchange.a;
      if (seen === undefined) return succeeded(exchange.outcome) ?? "no request arrived";
      for (const scheme of driver.operation.needs) {
        const values =
          scheme.in === "query"
            ? new URLSearchParams(seen.target.split("?")[1]).getAll(scheme.name)
            : seen.headers
                .filter(([name]) => name.toLowerCase() === scheme.name.toLowerCase())
                .map(([, value]) => value);
        if (values.length !== 1) return `${scheme.name} was sent ${values.length} times`;
        if (!values[0]?.startsWith(scheme.prefix)) return `${scheme.name} does not start with ${scheme.prefix}`;
      }
      return firstOf(succeeded(exchange.outcome), leak(seen.body) && "the key is in the body");
    },
  },
];
