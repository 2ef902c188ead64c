import type { Operation } from "../openapi/operation.ts";
import { connectToControl } from "./control-client.ts";
import { createDriver, type Runtime } from "./driver.ts";
import type { Probe, ProbeResult } from "./probe.ts";
import type { Subject } from "./subject.ts";
import { createTestOriginsClient, type TestOriginsClient } from "./test-origins-client.ts";
import { within } from "./timers.ts";

/** What the parent process asks of a runtime; it travels as JSON. */
export interface Plan {
  readonly operations: readonly Operation[];
  /** Beginnings of probe ids; empty for all. */
  readonly only: readonly string[];
  /** Beginnings of the ids of probes that run on every operation; the others run on one of each package. `""`: all. */
  readonly every: readonly string[];
  /** A case that failed is run once more, so many at a time: a busy machine is not the client's fault. */
  readonly retryWidth: number;
  /** How many cases run at a time. */
  readonly width: number;
  readonly runtime: Runtime;
}

interface Case {
  readonly subject: Subject;
  readonly operation: Operation;
  readonly probe: Probe;
  readonly firstReason?: string;
}

/** Milliseconds after which a case is given up: longer than any probe's own limit. */
const CASE_LIMIT = 60_000;

/** Runs every probe that applies, and hands the results in. */
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
        if (width === 1) await control.flushed(); // Nothing of ours goes on beside a case that runs alone.
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

/** How many cases there are of each probe. */
function countsOf(cases: readonly Case[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { probe } of cases) counts[probe.id] = (counts[probe.id] ?? 0) + 1;
  return counts;
}

function casesOf(plan: Plan, subjects: readonly Subject[], probes: readonly Probe[]): Case[] {
  const wanted = probes.filter(({ id }) => plan.only.length === 0 || plan.only.some((start) => id.startsWith(start)));
  const thorough = plan.every.includes("");
  /** Which of the operations that a probe applies to it runs on. */
  const isEnough = ({ id, once }: Probe) => {
    const all = once !== true && plan.every.some((start) => id.startsWith(start));
    const one = once === true && !thorough;
    return ({ provider }: Operation, index: number, list: readonly Operation[]): boolean =>
      all || index === 0 || (!one && list.findIndex((other) => other.provider === provider) === index);
  };
  return subjects.flatMap((subject) => {
    const served = plan.operations.filter((operation) => subject.serves(operation));
    return wanted
      .filter((probe) => (probe.needs ?? []).every((ability) => subject.abilities.has(ability)))
      .flatMap((probe) =>
        served
          .filter((operation) => probe.applies?.(operation) ?? true)
          .filter(isEnough(probe))
          .map((operation) => ({ subject, operation, probe })),
      );
  });
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
    return result(run === undefined ? `the probe did not end in ${CASE_LIMIT} ms` : run.value);
  } catch (error) {
    return result(`the probe broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

/** A rejection that nobody handles ends a Node process: it may not happen, whatever a vendor does. */
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
