import { failed, firstOf } from "../probe/check.ts";
import { once } from "../probe/driver.ts";
import type { Probe } from "../probe/probe.ts";
import { json, respond } from "../script/respond.ts";

export const emptyErrorProbes: readonly Probe[] = [
  {
    id: "answers/empty-error",
    title: "an error without a body, or with `null` for one, is told by an `error` that is something",
    promise: 3,
    needs: ["verbs", "kinds"],
    run: async (driver) => {
      for (const status of [400, 403, 404, 418, 500]) {
        for (const [what, answer] of [
          ["nothing", respond(status, undefined, "")],
          ["null", json(status, null)],
          ["false", json(status, false)],
          ["an empty text", json(status, "")],
        ] as const) {
          const { outcome } = await driver.exchange({ script: { a: [answer] }, settings: once(driver) });
          // `if (error)` is how openapi-fetch is used.
          const quiet = !outcome.thrown && !outcome.error ? `\`error\` is ${String(outcome.error)}` : undefined;
          const complaint = firstOf(failed(outcome), quiet);
          if (complaint !== undefined) return `${status} with ${what}: ${complaint}`;
        }
      }
      return undefined;
    },
  },
];
