import type { LabAddress, LabReport, Script, Seen } from "../script/answer.ts";
import type { Input, Operation } from "../spec/operation.ts";
import { canaries } from "./canary.ts";
import type { LabClient } from "./lab-client.ts";
import type { Caller, CallSettings, Middleware, Settings, Subject, Told } from "./subject.ts";
import { within } from "./timers.ts";

/** What the code under test runs in. */
export interface Runtime {
  readonly name: string;
  readonly browser: boolean;
  /** Requests to one origin that are sent at the same time. */
  readonly connections: number;
  /** What it loses on a used connection it sends again by itself, where there is no body. */
  readonly repeats?: true;
}

export interface Outcome extends Told {
  /** False: nothing came of the call while there was patience. */
  readonly settled: boolean;
  readonly thrown: boolean;
  readonly ms: number;
}

/** One call against two origins, and what they saw of it. */
export interface Exchange {
  readonly outcome: Outcome;
  readonly a: readonly Seen[];
  readonly b: readonly Seen[];
  /** With the browser's preflights, and with connections. */
  readonly report: LabReport;
}

export interface Ask {
  readonly script: Script;
  readonly settings?: Settings | ((lab: LabAddress) => Settings);
  readonly input?: Input;
  readonly call?: CallSettings;
  /** Milliseconds of patience. */
  readonly patience?: number;
  readonly middleware?: (lab: LabAddress) => Middleware;
  /** Runs beside the call, from its start. */
  readonly meanwhile?: (lab: LabAddress) => Promise<void>;
  /** Milliseconds that connections are given to end before the origins are asked. */
  readonly idle?: number;
}

/** Settings for the lab's A, made once and not again. */
export const once =
  (driver: Driver): ((lab: LabAddress) => Settings) =>
  (lab) => ({ baseUrl: lab.a + driver.operation.base, retries: 0 });

/** What a probe holds: one operation of one subject, and the means to call it. */
export interface Driver {
  readonly subject: Subject;
  readonly operation: Operation;
  readonly runtime: Runtime;
  readonly labs: LabClient;
  open(settings: Settings): Caller;
  /** Calls, with an end to patience; never throws. */
  outcome(call: () => Promise<Told>, patience?: number): Promise<Outcome>;
  exchange(ask: Ask): Promise<Exchange>;
}

export const PATIENCE = 4000;

export function createDriver(subject: Subject, operation: Operation, runtime: Runtime, labs: LabClient): Driver {
  const driver: Driver = {
    subject,
    operation,
    runtime,
    labs,
    open: (settings) => subject.open(operation, { credentials: canaries(operation), ...settings }),
    outcome,
    exchange: (ask) => exchange(driver, ask),
  };
  return driver;
}

async function exchange(driver: Driver, ask: Ask): Promise<Exchange> {
  const { labs } = driver;
  const lab = await labs.open(ask.script);
  const settings = typeof ask.settings === "function" ? ask.settings(lab) : ask.settings;
  const call = async (): Promise<Told> => {
    const caller = driver.open({ baseUrl: lab.a + driver.operation.base, ...settings });
    if (ask.middleware !== undefined) caller.use?.(ask.middleware(lab));
    return caller.call(ask.input ?? driver.operation.sample, ask.call ?? {});
  };
  let waited: LabReport | undefined;
  let last: LabReport;
  let result: Outcome;
  try {
    [result] = await Promise.all([outcome(call, ask.patience), ask.meanwhile?.(lab)]);
    if (ask.idle !== undefined) waited = await labs.idle(lab, ask.idle);
  } finally {
    last = await labs.close(lab);
  }
  const report = waited ?? last;
  return { outcome: result, a: real(report.a.requests), b: real(report.b.requests), report };
}

const real = (requests: readonly Seen[]): Seen[] => requests.filter((one) => !one.preflight);

async function outcome(call: () => Promise<Told>, patience = PATIENCE): Promise<Outcome> {
  const start = performance.now();
  const told = call().then(
    (value): Omit<Outcome, "ms" | "settled"> => ({ ...value, thrown: false }),
    (error: unknown) => ({ ...fromThrown(error), thrown: true }),
  );
  const result = await within(told, patience);
  const ms = performance.now() - start;
  if (result === undefined) return { settled: false, thrown: false, ok: false, value: undefined, ms };
  return { settled: true, ms, ...result.value };
}

/** What an error tells by the names that ours have; a peer's may have none of them. */
function fromThrown(error: unknown): Told {
  const told = (typeof error === "object" && error !== null ? error : {}) as Partial<Told> & { statusCode?: number };
  return {
    ok: false,
    value: error,
    error,
    kind: text(told.kind),
    status: told.status ?? told.statusCode,
    attempts: told.attempts,
    uncertain: told.uncertain,
    retryAt: told.retryAt,
  };
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
