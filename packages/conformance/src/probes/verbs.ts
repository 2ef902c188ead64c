import type { Operation } from "../openapi/operation.ts";
import { leak } from "../probe/canary.ts";
import { failed, firstOf, settled } from "../probe/expectations.ts";
import { reachable } from "../probe/expose.ts";
import type { Probe } from "../probe/probe.ts";
import { validResponse } from "../probe/valid-response.ts";

/** Paths that are not in the specification, for methods that accept a path. */
const foreign = ({ path }: Operation): string[] => [
  `${path}/..`,
  `${path}/`,
  `${path}?a=b`,
  `${path}#a`,
  `/..${path}`,
  path.slice(1),
  path.toUpperCase(),
  path.replace(/\{[^}]*\}/g, "%2e%2e"),
  "",
  "/",
  "//elsewhere.test/x",
  "https://elsewhere.test/x",
  "\\\\elsewhere.test\\x",
  "__proto__",
  "constructor",
];

export const verbProbes: readonly Probe[] = [
  {
    id: "ids/foreign-path",
    title: "a path that is not in the specification is not requested",
    promise: 1,
    needs: ["verbs"],
    run: async (driver) => {
      const { testOrigins, operation } = driver;
      const { path, query, header, ...rest } = operation.sample;
      const origins = await testOrigins.open({ a: [validResponse(operation)] });
      try {
        const caller = driver.open({ baseUrl: origins.a + operation.base });
        const init = { ...rest, params: { path, query, header } };
        for (const other of foreign(operation).filter((one) => one !== operation.path)) {
          const outcome = await driver.outcome(async () => {
            const value = await caller.verb?.(operation.method, other, init);
            return { ok: true, value };
          });
          const { a, b } = await testOrigins.seen(origins);
          const [left] = [...a.requests, ...b.requests];
          const problem = firstOf(
            left && `a request was sent: ${left.method} ${left.target}`,
            settled(outcome),
            outcome.ok ? "it returned a response" : undefined,
          );
          if (problem !== undefined) return `${JSON.stringify(other)}: ${problem}`;
        }
        return undefined;
      } finally {
        await testOrigins.close(origins);
      }
    },
  },
  {
    id: "secrets/foreign-path",
    title: "a path that is not in the specification is refused without being shown, since it may contain an id",
    promise: 2,
    needs: ["verbs"],
    run: async (driver) => {
      const { operation } = driver;
      const caller = driver.open({ baseUrl: `http://127.0.0.1:9${operation.base}` });
      const path = `${operation.path.replace(/\{[^}]*\}/g, "person-of-the-caller")}?id=person-of-the-caller`;
      const outcome = await driver.outcome(async () => {
        const value = await caller.verb?.(operation.method, path, {});
        return { ok: true, value };
      });
      return firstOf(
        failed(outcome),
        leak(await reachable(outcome.value), ["person-of-the-caller"]) && "the id is shown",
      );
    },
  },
];
