import { canary, credentialText } from "../probe/canary.ts";
import type { Driver } from "../probe/driver.ts";
import { firstOf, pathUnchanged, settled, succeeded } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { sleep, watchTimers } from "../probe/timers.ts";
import { validResponse } from "../probe/valid-response.ts";
import { json, stall, steps, wait } from "../script/respond.ts";

const CALLS = 1000;

/** Bytes in use after a garbage collection, if the runtime can report it. */
function memory(): number | undefined {
  const { gc, process } = globalThis as { gc?: () => void; process?: { memoryUsage?(): { heapUsed: number } } };
  if (gc === undefined || process?.memoryUsage === undefined) return undefined;
  gc();
  return process.memoryUsage().heapUsed;
}

/** Calls a silent server and aborts every call. */
async function giveUp(driver: Driver, base: string, calls: number): Promise<string | undefined> {
  const caller = driver.open({ baseUrl: base, timeoutMs: 60_000 });
  const width = Math.min(40, driver.runtime.connections);
  let stuck = 0;
  for (let done = 0; done < calls; done += width) {
    const batch = Array.from({ length: width }, async (_, nth) => {
      const abort = new AbortController();
      const call = driver.outcome(() => caller.call(driver.operation.sample, { signal: abort.signal }), 8000);
      await sleep(nth % 4);
      abort.abort();
      const outcome = await call;
      if (!outcome.settled) stuck += 1;
    });
    await Promise.all(batch);
    if (stuck > 0) return `${stuck} aborted calls did not end`;
  }
  return undefined;
}

async function asMany(driver: Driver, marks: readonly string[]): Promise<string | undefined> {
  const { testOrigins, operation } = driver;
  const origins = await testOrigins.open({ a: [steps(wait(3), ...validResponse(operation).steps)] });
  try {
    const callers = marks.map((mark) => ({
      mark,
      caller: driver.open({
        baseUrl: origins.a + operation.base,
        credentials: Object.fromEntries(
          operation.needs.map((scheme) => [scheme.option, canary(operation, scheme, mark)]),
        ),
        headers: { "x-mark": mark },
      }),
    }));
    const all = Array.from({ length: 10 }).flatMap(() => callers);
    const outcomes = await Promise.all(
      all.map(({ caller }) => driver.outcome(() => caller.call(operation.sample, {}), 9000)),
    );
    const failure = outcomes.map(succeeded).find((one) => one !== undefined);
    const { a } = await testOrigins.seen(origins);
    const scheme = operation.needs[0];
    const crossed = a.requests
      .filter((one) => !one.preflight)
      .find((one) => {
        const mark = one.headers.find(([name]) => name.toLowerCase() === "x-mark")?.[1] ?? "";
        return scheme !== undefined && !one.raw.includes(credentialText(scheme, canary(operation, scheme, mark)));
      });
    return firstOf(
      failure,
      crossed && "a call was sent with another client's key",
      pathUnchanged(operation, a.requests),
    );
  } finally {
    await testOrigins.close(origins);
  }
}

export const leakProbes: readonly Probe[] = [
  {
    id: "leaks/two-clients",
    title: "clients used at the same time never send each other's keys",
    promise: 2,
    needs: ["headers"],
    applies: (operation) => operation.needs.some((scheme) => scheme.in === "header"),
    run: (driver) => asMany(driver, ["c4n4ry-one", "c4n4ry-two", "c4n4ry-three"]),
  },
  {
    id: "leaks/timers",
    title: "no timer is left after a call, regardless of how it ends",
    promise: 4,
    exclusive: true,
    run: async (driver) => {
      const endings = {
        "a success": [validResponse(driver.operation)],
        "an error": [json(404, {})],
        "a repeated call": [json(503, {}, { "retry-after": "0" }), validResponse(driver.operation)],
        "a wait that exceeds the deadline": [json(429, {}, { "retry-after": "3600" })],
      };
      for (const [name, a] of Object.entries(endings)) {
        const { value, left } = await watchTimers(() => driver.exchange({ script: { a } }));
        const problem = settled(value.outcome) ?? (left > 0 ? `${left} timers are left` : undefined);
        if (problem !== undefined) return `${name}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "leaks/timers-abort",
    title: "no timer is left after an abort or a timeout",
    promise: 4,
    exclusive: true,
    needs: ["signal", "timeout"],
    run: async (driver) => {
      for (const how of ["abort", "timeout"]) {
        const abort = new AbortController();
        const { value, left } = await watchTimers(() =>
          driver.exchange({
            script: { a: [json(503, {}, { "retry-after": "2" })] },
            settings: (origins) => ({
              baseUrl: origins.a + driver.operation.base,
              timeoutMs: how === "abort" ? 30_000 : 60,
            }),
            call: how === "abort" ? { signal: abort.signal } : {},
            meanwhile: async () => {
              await sleep(40);
              if (how === "abort") abort.abort();
            },
          }),
        );
        const problem = settled(value.outcome) ?? (left > 0 ? `${left} timers are left` : undefined);
        if (problem !== undefined) return `after ${how}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "leaks/aborts",
    title: `${CALLS} aborted calls all end, and leave no connection and no memory`,
    promise: 4,
    exclusive: true,
    once: true,
    needs: ["signal"],
    run: async (driver) => {
      const { testOrigins, operation } = driver;
      const origins = await testOrigins.open({ a: [steps(stall)] });
      try {
        const warm = await giveUp(driver, origins.a + operation.base, 100);
        if (warm !== undefined) return warm;
        const grown: number[] = [];
        // A leak of each call shows in every round; growth in a single round comes from the runtime.
        while (grown.length < 3 && !grown.some((bytes) => bytes <= 2048)) {
          const before = memory();
          const problem = await giveUp(driver, origins.a + operation.base, CALLS);
          const { a } = await testOrigins.idle(origins, 5000);
          await sleep(50);
          const after = memory();
          const left = firstOf(problem, a.open > 0 ? `${a.open} connections are left` : undefined);
          if (left !== undefined) return left;
          grown.push(before === undefined || after === undefined ? 0 : (after - before) / CALLS);
        }
        const least = Math.min(...grown);
        return least > 2048 ? `each call leaks ${Math.round(least)} bytes` : undefined;
      } finally {
        await testOrigins.close(origins);
      }
    },
  },
];
