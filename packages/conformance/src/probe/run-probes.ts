import type { Operation } from "../openapi/operation.ts";
import { connectToControl } from "./control-client.ts";
import { coverTraits } from "./cover-traits.ts";
import { createDriver, type Runtime } from "./driver.ts";
import type { Probe, ProbeResult } from "./probe.ts";
import type { Subject } from "./subject.ts";
import { createTestOriginsClient, type TestOriginsClient } from "./test-origins-client.ts";
import { within } from "./timers.ts";

/** What a runtime should run. Sent as JSON by the parent process. */
export interface Plan {
  readonly operations: readonly Operation[];
  /** Prefixes of probe ids; empty for all probes. */
  readonly only: readonly string[];
  /** Prefixes of the probes that run on every operation (`""`: all). Others run on a few that have every trait between them. */
  readonly every: readonly string[];
  /** Failed cases are run a second time, this many at once, because a busy machine is not the client's fault. */
  readonly retryWidth: number;
  /** How many cases run at the same time. */
  readonly width: number;
  readonly runtime: Runtime;
}

interface Case {
  readonly subject: Subject;
  readonly operation: Operation;
  readonly probe: Probe;
  readonly firstReason?: string;
}

/** Milliseconds after which a case is ended. Longer than any probe's own limit. */
const CASE_LIMIT = 60_000;

/** Runs every probe that applies, and sends the results to the parent process. */
export async function runProbes(url: string, subjects: readonly Subject[], probes: readonly Probe[]): Promise<void> {
  const control = connectToControl(url);
  const plan = await control.read<Plan>("/plan");
  const testOrigins = createTestOriginsClient(url);
  watchUnhandled((reason) => void control.send("/unhandled", reason));
  const cases = casesOf(plan, subjects, probes);
  await control.send("/begin", countsOf(cases));
  const queue = cases.filter(({ probe }) => probe.exclusive !== true);
  const exclusive = cases.filter(({ probe }) => probe.exclusive === true);
  const failed: Case[] = [];
  const work = async (from: Case[], width: number): Promise<void> => {
    const worker = async (): Promise<void> => {
      for (let next = from.shift(); next !== undefined; next = from.shift()) {
        const result = await runCase(next, plan.runtime, testOrigins);
        const runsAgain = plan.retryWidth > 0 && next.firstReason === undefined && result.reason !== undefined;
        if (runsAgain) failed.push({ ...next, firstReason: result.reason as string });
        else control.add(result);
        if (width === 1) await control.flushed(); // Nothing else may run beside an exclusive case.
      }
    };
    await Promise.all(Array.from({ length: width }, worker));
  };
  await work(queue, plan.width);
  await work(exclusive, 1);
  await work(
    failed.filter(({ probe }) => probe.exclusive !== true),
    plan.retryWidth,
  );
  await work(
    failed.filter(({ probe }) => probe.exclusive === true),
    1,
  );
  await control.flushed();
  await control.send("/done", {});
}

/** The number of cases of each probe. */
function countsOf(cases: readonly Case[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { probe } of cases) counts[probe.id] = (counts[probe.id] ?? 0) + 1;
  return counts;
}

function casesOf(plan: Plan, subjects: readonly Subject[], probes: readonly Probe[]): Case[] {
  const wanted = probes.filter(({ id }) => plan.only.length === 0 || plan.only.some((start) => id.startsWith(start)));
  return subjects.flatMap((subject) => {
    const served = plan.operations.filter((operation) => subject.serves(operation));
    return wanted
      .filter((probe) => (probe.needs ?? []).every((ability) => subject.abilities.has(ability)))
      .flatMap((probe) => {
        const fitting = served.filter((operation) => probe.applies?.(operation) ?? true);
        return selectFor(probe, fitting, plan).map((operation) => ({ subject, operation, probe }));
      });
  });
}

/** The operations that a probe runs on, of those that it applies to. */
function selectFor({ id, once }: Probe, operations: readonly Operation[], { every }: Plan): readonly Operation[] {
  if (once !== true && every.some((start) => id.startsWith(start))) return operations;
  const firsts = firstOfEach(operations);
  if (once === true) return every.includes("") ? firsts : firsts.slice(0, 1);
  return coverTraits(firsts);
}

/** The first operation of each package. */
function firstOfEach(operations: readonly Operation[]): Operation[] {
  const providers = operations.map(({ provider }) => provider);
  return operations.filter(({ provider }, index) => providers.indexOf(provider) === index);
}

async function runCase(
  { subject, operation, probe, firstReason }: Case,
  runtime: Runtime,
  testOrigins: TestOriginsClient,
): Promise<ProbeResult> {
  const start = performance.now();
  const result = (reason: string | undefined): ProbeResult => ({
    subject: subject.name,
    provider: operation.provider,
    operation: operation.id,
    probe: probe.id,
    ms: Math.round(performance.now() - start),
    ...(reason === undefined ? {} : { reason }),
    ...(firstReason === undefined ? {} : { firstReason }),
  });
  try {
    const run = await within(probe.run(createDriver(subject, operation, runtime, testOrigins)), CASE_LIMIT);
    return result(run === undefined ? `the probe did not end within ${CASE_LIMIT} ms` : run.value);
  } catch (error) {
    return result(`the probe failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

/** Reports unhandled rejections. They end a Node process, so no vendor may be able to cause one. */
function watchUnhandled(tell: (reason: string) => void): void {
  const say = (reason: unknown): void => tell(reason instanceof Error ? `${reason.stack}` : String(reason));
  const { process, Deno } = globalThis as {
    process?: { on?(event: string, listener: (reason: unknown) => void): void };
    Deno?: unknown;
  };
  if (process?.on !== undefined && Deno === undefined) process.on("unhandledRejection", say);
  else {
    globalThis.addEventListener?.("unhandledrejection", (event) => {
      event.preventDefault();
      say(event.reason);
    });
  }
}
