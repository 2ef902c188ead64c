import { once } from "../probe/driver.ts";
import { failed, firstOf } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { json, respond } from "../script/respond.ts";

export const emptyErrorProbes: readonly Probe[] = [
  {
    id: "responses/empty-error",
    title: "an error with no body or with a `null` body still sets a truthy `error`",
    promise: 3,
    needs: ["verbs", "kinds"],
    run: async (driver) => {
      for (const status of [400, 403, 404, 418, 500]) {
        for (const [what, response] of [
          ["nothing", respond(status, undefined, "")],
          ["null", json(status, null)],
          ["false", json(status, false)],
          ["an empty text", json(status, "")],
        ] as const) {
          const { outcome } = await driver.exchange({ script: { a: [response] }, settings: once(driver) });
          // `if (error)` is how openapi-fetch is used.
          const quiet = !outcome.thrown && !outcome.error ? `\`error\` is ${String(outcome.error)}` : undefined;
          const problem = firstOf(failed(outcome), quiet);
          if (problem !== undefined) return `${status} with ${what}: ${problem}`;
        }
      }
      return undefined;
    },
  },
];
