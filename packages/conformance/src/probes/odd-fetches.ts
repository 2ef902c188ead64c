import { leak, someKey } from "../probe/canary.ts";
import type { Driver, Outcome } from "../probe/driver.ts";
import { expectKind, failed, firstOf } from "../probe/expectations.ts";
import { reachable } from "../probe/expose.ts";
import type { Probe } from "../probe/probe.ts";
import { jsonStatus } from "../probe/valid-response.ts";

const page = "<!doctype html><title>Sign in</title>";

/** Unreadable responses that a caller's own `fetch` may return. */
const responses: Readonly<Record<string, (status: number) => unknown>> = {
  "one that was already read": async (status) => {
    const response = new Response(page, { status });
    await response.text();
    return response;
  },
  "one that was cancelled": async (status) => {
    const response = new Response(page, { status });
    await response.body?.cancel();
    return response;
  },
  "one that is locked by another reader": (status) => {
    const response = new Response(page, { status });
    response.body?.getReader();
    return response;
  },
  "one whose body breaks": (status) =>
    new Response(new ReadableStream({ pull: (controller) => controller.error(new Error("broken")) }), { status }),
  "one whose body is not bytes": (status) => {
    const start = (controller: ReadableStreamDefaultController): void => {
      controller.enqueue({ length: -1 });
      controller.close();
    };
    return new Response(new ReadableStream({ start }), { status });
  },
  "an error": () => Response.error(),
  nothing: () => null,
  "a text": () => "ok",
  "an object with a status": (status) => ({ ok: true, status, body: null }),
  "an object with a body": (status) => ({ ok: true, status, headers: new Headers(), body: {} }),
};

/** Values it may throw. */
const errors = (key: string): unknown[] => [
  Object.assign(new Error("text"), { cause: key }),
  new AggregateError([new Error(key)], "several", { cause: new Error(`with ${key}`) }),
  Object.assign(new Error(`with ${key}`), { stack: key, more: key, [Symbol("key")]: key }),
  Object.assign(new Error("a code"), { code: `with ${key}` }),
  Object.assign(new Error("a name"), { name: `with ${key}` }),
  Object.create(Error.prototype),
  key,
  { key },
  Symbol(key),
];

/** Errors with circular causes or without a message. */
function fatal(): unknown[] {
  const [one, two] = [new Error("one"), new Error("two")];
  one.cause = two;
  two.cause = one;
  return [one, Object.assign(new Error("text"), { message: { no: "text" } })];
}

async function calling(driver: Driver, fetch: () => unknown): Promise<Outcome> {
  return driver.outcome(async () =>
    driver
      .open({
        baseUrl: `http://127.0.0.1:9${driver.operation.base}`,
        fetch: async () => (await fetch()) as Response,
        retries: 0,
      })
      .call(driver.operation.sample, {}),
  );
}

export const oddFetchProbes: readonly Probe[] = [
  {
    id: "responses/unreadable-by-fetch",
    title: "an unreadable response from a caller's own fetch is not a success",
    promise: 3,
    needs: ["fetch"],
    run: async (driver) => {
      for (const [name, make] of Object.entries(responses)) {
        const outcome = await calling(driver, () => make(jsonStatus(driver.operation)));
        const problem = failed(outcome) ?? expectKind(driver, outcome, "network", "decode", "unexpected-status");
        if (problem !== undefined) return `${name}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "secrets/odd-errors",
    title: "anything a caller's own fetch throws is a network error, and shows no key",
    promise: 2,
    needs: ["fetch"],
    applies: (operation) => operation.needs.length > 0,
    run: async (driver) => {
      for (const [nth, error] of errors(someKey(driver.operation)).entries()) {
        const outcome = await calling(driver, () => Promise.reject(error));
        const shown = leak(await reachable(outcome.value)) && "the key is in the result";
        const problem = firstOf(failed(outcome), expectKind(driver, outcome, "network"), shown);
        if (problem !== undefined) return `error ${nth + 1}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "deadline/fatal-errors",
    title: "an error from a caller's own fetch that is its own cause, or has no message, is a network error",
    promise: 4,
    needs: ["fetch"],
    run: async (driver) => {
      for (const [nth, error] of fatal().entries()) {
        const outcome = await calling(driver, () => Promise.reject(error));
        const problem = failed(outcome) ?? expectKind(driver, outcome, "network");
        if (problem !== undefined) return `error ${nth + 1}: ${problem}`;
      }
      return undefined;
    },
  },
];
