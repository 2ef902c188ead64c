import type { Operation } from "../openapi/operation.ts";
import { type Driver, once } from "../probe/driver.ts";
import {
  expectKind,
  failed,
  firstOf,
  nothingSentElsewhere,
  pathUnchanged,
  requestCount,
  settled,
  succeeded,
} from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { validResponse } from "../probe/valid-response.ts";
import { close, type HeaderLines, head, json, send, steps, wholeResponse } from "../script/respond.ts";
import type { ReceivedRequest, ScriptedResponse } from "../script/script.ts";

/** Hints that a valid response may contain. */
const beside: HeaderLines = {
  location: "http://{{B}}/taken",
  "content-location": "http://{{B}}/taken",
  "alt-svc": 'h3="{{B}}"; ma=3600, h2="{{B}}"',
  link: '<http://{{B}}/taken>; rel="preload"; as="fetch", <http://{{B}}/taken>; rel="next"',
  refresh: "0; url=http://{{B}}/taken",
  "speculation-rules": '"http://{{B}}/taken"',
  "report-to": '{"group":"a","max_age":9,"endpoints":[{"url":"http://{{B}}/taken"}]}',
};

/** Browsers preload what a `Link` header names, by themselves and without a key. */
const preloaded =
  ({ runtime }: Driver) =>
  ({ method, target }: ReceivedRequest): boolean =>
    runtime.browser && method === "GET" && target === "/taken";

const bare = (lines: string): string => lines.replace(/access-control[^\r]*\r\n/g, "");
const interim = (status: number, headers: HeaderLines = {}): string => bare(head(status, headers));
const untold = ({ statuses }: Operation, status: string): boolean =>
  !statuses.some((one) => one === status || one === `${status[0]}XX` || one === "default");

/** Responses that ask for another request. `resent`: a fetch may send one on its own. */
const others: Readonly<Record<string, { title: string; response: ScriptedResponse; resent?: true }>> = {
  "401-challenge": {
    title: "a 401 that challenges",
    response: json(401, {}, { "www-authenticate": ['Basic realm="a"', "Negotiate", 'Digest realm="a", nonce="b"'] }),
  },
  "407-proxy": { title: "a 407", response: json(407, {}, { "proxy-authenticate": 'Basic realm="a"' }), resent: true },
  "421-misdirected": { title: "a 421", response: json(421, {}, { "alt-svc": "clear" }), resent: true },
  "426-upgrade": { title: "a 426", response: json(426, {}, { upgrade: "TLS/1.3, HTTP/1.1" }) },
  "511-portal": { title: "a 511", response: json(511, {}, { location: "http://{{B}}/taken" }) },
};

const otherProbes: readonly Probe[] = Object.entries(others).map(([name, { title, response, resent }]) => ({
  id: `redirects/${name}`,
  title: `${title} is returned, and nothing else is requested`,
  promise: 2,
  run: async (driver) => {
    const exchange = await driver.exchange({ script: { a: [response] }, settings: once(driver) });
    const { outcome } = exchange;
    return firstOf(
      nothingSentElsewhere(exchange),
      pathUnchanged(driver.operation, exchange.a),
      failed(outcome),
      resent ? settled(outcome) : requestCount(driver, exchange, 1),
      expectKind(driver, outcome, "http", "unexpected-status", ...(resent ? ["network"] : [])),
    );
  },
}));

export const hintProbes: readonly Probe[] = [
  ...otherProbes,
  {
    id: "redirects/hints",
    title: "a valid response with Location, Link, Alt-Svc or Refresh is a success, and none of them is followed",
    promise: 2,
    run: async (driver) => {
      const exchange = await driver.exchange({ script: { a: [validResponse(driver.operation, beside)] } });
      return firstOf(
        nothingSentElsewhere(exchange, preloaded(driver)),
        succeeded(exchange.outcome),
        requestCount(driver, exchange, 1),
      );
    },
  },
  {
    id: "redirects/created-elsewhere",
    title: "an undeclared 201 or 202 with a Location is not a success, and the Location is not followed",
    promise: 3,
    applies: (operation) => untold(operation, "201") && untold(operation, "202"),
    run: async (driver) => {
      for (const status of [201, 202]) {
        const exchange = await driver.exchange({ script: { a: [json(status, { success: true }, beside)] } });
        const problem = firstOf(
          nothingSentElsewhere(exchange, preloaded(driver)),
          failed(exchange.outcome),
          requestCount(driver, exchange, 1),
        );
        if (problem !== undefined) return `${status}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "responses/switching-protocols",
    title: "an unrequested protocol switch is not a success, even with a valid response after it",
    promise: 3,
    run: async (driver) => {
      const { status, type, text } = driver.operation.success;
      const behind = interim(101, { upgrade: "h2c", connection: "upgrade" }) + wholeResponse(status, type, text);
      const { outcome } = await driver.exchange({
        script: { a: [steps(send(behind), close)] },
        settings: (origins) => ({ ...once(driver)(origins), timeoutMs: 1000 }),
      });
      // A browser takes it for another interim response.
      if (driver.runtime.browser && outcome.ok) return undefined;
      return firstOf(failed(outcome), expectKind(driver, outcome, "network", "unexpected-status", "http", "timeout"));
    },
  },
  {
    id: "responses/interim-hints",
    title: "hints in interim responses before a valid response are not followed",
    promise: 3,
    run: async (driver) => {
      const { status, type, text } = driver.operation.success;
      const hints = [102, 103, 103, 110]
        .map((one) => interim(one, { link: "<http://{{B}}/taken>; rel=preload" }))
        .join("");
      const exchange = await driver.exchange({
        script: { a: [steps(send(hints + wholeResponse(status, type, text)), close)] },
        settings: once(driver),
      });
      return firstOf(nothingSentElsewhere(exchange), settled(exchange.outcome), requestCount(driver, exchange, 1));
    },
  },
  {
    id: "responses/status-out-of-range",
    title: "a status below 100 or with more than three digits is not a success",
    promise: 3,
    run: async (driver) => {
      const { type, text } = driver.operation.success;
      for (const status of ["000", "020", "099", "2000", "20", "+200", "200.0", "0x0C8"]) {
        const bytes = wholeResponse(299, type, text).replace(" 299 ", ` ${status} `);
        const { outcome } = await driver.exchange({
          script: { a: [steps(send(bytes), close)] },
          settings: (origins) => ({ ...once(driver)(origins), timeoutMs: 1000 }),
        });
        // Browsers read what they can.
        const problem = driver.runtime.browser ? settled(outcome) : failed(outcome);
        if (problem !== undefined) return `${status}: ${problem}`;
      }
      return undefined;
    },
  },
];
