import { CANARY } from "../probe/canary.ts";
import type { Driver } from "../probe/driver.ts";
import { firstOf, pathUnchanged, settled } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { validResponse } from "../probe/valid-response.ts";

type CapturedRequest = () => void;
/** Options that could bypass the guards, with origin B. `captured` is called if one is used. */
const undoing: Readonly<Record<string, (elsewhere: string, captured: CapturedRequest) => unknown>> = {
  baseUrl: (elsewhere) => elsewhere,
  fetch: (_, captured) => async () => {
    captured();
    return new Response("{}", { headers: { "content-type": "application/json" } });
  },
  Request: (elsewhere) =>
    class extends Request {
      constructor(_: string, init?: RequestInit) {
        super(`${elsewhere}/taken`, init);
      }
    },
  pathSerializer: () => () => "/taken",
  redirect: () => "follow",
  method: () => "TRACE",
  url: (elsewhere) => elsewhere,
  querySerializer: () => () => `key=${CANARY}`,
};

export const callOptionProbes: readonly Probe[] = [
  {
    id: "headers/call-options",
    title: "no call option changes where or how the request is sent",
    promise: 2,
    needs: ["call-extra"],
    run: async (driver) => {
      for (const [name, make] of Object.entries(undoing)) {
        const problem = await withExtra(driver, name, make);
        if (problem !== undefined) return `${name}: ${problem}`;
      }
      return undefined;
    },
  },
];

async function withExtra(
  driver: Driver,
  name: string,
  make: (elsewhere: string, captured: CapturedRequest) => unknown,
): Promise<string | undefined> {
  const origins = await driver.testOrigins.open({ a: [validResponse(driver.operation)] });
  let used = false;
  const value = make(origins.b, () => {
    used = true;
  });
  try {
    const caller = driver.open({ baseUrl: origins.a + driver.operation.base });
    const outcome = await driver.outcome(() => caller.call(driver.operation.sample, { extra: { [name]: value } }));
    const seen = await driver.testOrigins.seen(origins);
    if (used) return "the call's own fetch was used";
    const elsewhere = seen.b.requests.length > 0 ? "the request went elsewhere" : undefined;
    return firstOf(settled(outcome), elsewhere, pathUnchanged(driver.operation, seen.a.requests));
  } finally {
    await driver.testOrigins.close(origins);
  }
}
