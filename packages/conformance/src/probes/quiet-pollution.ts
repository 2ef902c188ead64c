import type { Input } from "../openapi/operation.ts";
import type { Driver, Outcome } from "../probe/driver.ts";
import { failed, firstOf, succeeded } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { validFetchResponse } from "../probe/valid-response.ts";

/** Calls with a caller's own `fetch` while these members are on the prototype. */
async function under(
  driver: Driver,
  prototype: object,
  members: object,
  enumerable: boolean,
  input: Input = driver.operation.sample,
): Promise<{ outcome: Outcome; urls: string[] }> {
  const urls: string[] = [];
  const response = validFetchResponse(driver.operation);
  const baseUrl = `http://127.0.0.1:9${driver.operation.base}`;
  const fetch = async (request: Request): Promise<Response> => {
    urls.push(`${request.method} ${request.url}`);
    return response;
  };
  for (const [key, value] of Object.entries(members)) {
    Object.defineProperty(prototype, key, { value, enumerable, configurable: true, writable: true });
  }
  try {
    const outcome = await driver.outcome(() => driver.open({ baseUrl, fetch, retries: 0 }).call(input, {}));
    return { outcome, urls };
  } finally {
    for (const key of Object.keys(members)) delete (prototype as Record<string, unknown>)[key];
  }
}

const values: readonly unknown[] = ["polluted", null, true, 7, { required: true, is: "text", members: {} }, ["x"]];

export const quietPollutionProbes: readonly Probe[] = [
  {
    id: "pollution/between-attempts",
    title: "a prototype that is polluted between two attempts keeps the second from being sent",
    promise: 2,
    exclusive: true,
    needs: ["fetch"],
    applies: (operation) => operation.safeToRepeat,
    run: async (driver) => {
      for (const name of ["socketPath", "ca", "dispatcher"]) {
        let asked = 0;
        const fetch = async (): Promise<Response> => {
          asked += 1;
          Object.defineProperty(Object.prototype, name, { value: "x", enumerable: true, configurable: true });
          return new Response("{}", { status: 503, headers: { "retry-after": "0" } });
        };
        const baseUrl = `http://127.0.0.1:9${driver.operation.base}`;
        try {
          const outcome = await driver.outcome(() => driver.open({ baseUrl, fetch }).call(driver.operation.sample, {}));
          const problem = failed(outcome) ?? (asked === 1 ? undefined : `${asked} requests were made`);
          if (problem !== undefined) return `${name}: ${problem}`;
        } finally {
          delete (Object.prototype as Record<string, unknown>)[name];
        }
      }
      return undefined;
    },
  },
  {
    id: "pollution/enumerable",
    title: "while Object.prototype has an assigned member, nothing is sent; one of Array.prototype changes nothing",
    promise: 2,
    exclusive: true,
    needs: ["fetch"],
    run: async (driver) => {
      for (const prototype of [Object.prototype, Array.prototype]) {
        for (const [nth, value] of values.entries()) {
          const { outcome, urls } = await under(driver, prototype, { polluted: value, other: value }, true);
          // platforms read options of a connection from `Object.prototype`, so nothing is sent while it holds data
          const wanted = prototype === Object.prototype ? 0 : 1;
          const bent = urls.length === wanted && !urls[0]?.includes("polluted") ? undefined : `${urls.join()} was made`;
          const problem = firstOf(wanted === 1 ? succeeded(outcome) : failed(outcome), bent);
          if (problem !== undefined) return `value ${nth + 1}: ${problem}`;
        }
      }
      return undefined;
    },
  },
  {
    id: "pollution/query",
    title: "a polluted Object.prototype does not change how a query is written",
    promise: 2,
    exclusive: true,
    needs: ["fetch"],
    run: async (driver) => {
      const query = { ...(driver.operation.sample.query as object | undefined), note: "a&b=c", each: ["d&e", "f"] };
      const input = { ...driver.operation.sample, query };
      const plain = await under(driver, Object.prototype, {}, true, input);
      for (const members of [
        { allowReserved: true },
        { style: "deepObject", explode: false },
        { style: "pipeDelimited" },
        { array: { style: "spaceDelimited", explode: false }, object: { style: "form", explode: false } },
      ]) {
        const { urls } = await under(driver, Object.prototype, members, false, input);
        if (urls[0] !== plain.urls[0]) return `${Object.keys(members).join()}: ${plain.urls[0]} became ${urls[0]}`;
      }
      return undefined;
    },
  },
  {
    id: "pollution/status",
    title: "a polluted Object.prototype turns no refusal into a success and no success into a failure",
    promise: 3,
    exclusive: true,
    needs: ["fetch"],
    run: async (driver) => {
      for (const members of [
        { status: "none", ok: true, data: { success: true }, kind: "ok" },
        { status: 200, statusText: "\n", error: null, response: new Response() },
        { result: { ok: true }, bytes: new Uint8Array(), attempts: 0, uncertain: false, cause: "polluted" },
      ]) {
        const sound = await under(driver, Object.prototype, members, false);
        const refused = await under(driver, Object.prototype, members, false, { path: {}, body: 7 });
        const sent = refused.urls[0] && `a refused call made ${refused.urls[0]}`;
        const problem = firstOf(
          sound.urls.length === 1 ? undefined : `${sound.urls.length} requests were sent`,
          sound.outcome.thrown ? `after its request it threw ${String(sound.outcome.error)}` : undefined,
          driver.operation.places.some(({ required }) => required) ? (sent ?? failed(refused.outcome)) : undefined,
        );
        if (problem !== undefined) return `${Object.keys(members).join()}: ${problem}`;
      }
      return undefined;
    },
  },
];
