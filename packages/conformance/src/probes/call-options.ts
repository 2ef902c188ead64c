import { CANARY } from "../probe/canary.ts";
import { firstOf, settled, unbent } from "../probe/check.ts";
import type { Driver } from "../probe/driver.ts";
import type { Probe } from "../probe/probe.ts";
import { sound } from "../probe/sound.ts";

type Caught = () => void;
/** What could undo the guards, made of B's origin; `caught` is called where it was used. */
const undoing: Readonly<Record<string, (elsewhere: string, caught: Caught) => unknown>> = {
  baseUrl: (elsewhere) => elsewhere,
  fetch: (_, caught) => async () => {
    caught();
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
    title: "no option of a call changes where or how the request goes",
    promise: 2,
    needs: ["call-extra"],
    run: async (driver) => {
      for (const [name, make] of Object.entries(undoing)) {
        const complaint = await withExtra(driver, name, make);
        if (complaint !== undefined) return `${name}: ${complaint}`;
      }
      return undefined;
    },
  },
];

async function withExtra(
  driver: Driver,
  name: string,
  make: (elsewhere: string, caught: Caught) => unknown,
): Promise<string | undefined> {
  const lab = await driver.labs.open({ a: [sound(driver.operation)] });
  let used = false;
  const value = make(lab.b, () => {
    used = true;
  });
  try {
    const caller = driver.open({ baseUrl: lab.a + driver.operation.base });
    const outcome = await driver.outcome(() => caller.call(driver.operation.sample, { extra: { [name]: value } }));
    const seen = await driver.labs.seen(lab);
    if (used) return "the call's own fetch was used";
    const elsewhere = seen.b.requests.length > 0 ? "the request went elsewhere" : undefined;
    return firstOf(settled(outcome), elsewhere, unbent(driver.operation, seen.a.requests));
  } finally {
    await driver.labs.close(lab);
  }
}
