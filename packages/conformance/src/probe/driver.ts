import type { Input, Operation } from "../openapi/operation.ts";
import type { ReceivedRequest, Script, TestOriginsAddress, TestOriginsReport } from "../script/script.ts";
import { canaries } from "./canary.ts";
import type { Caller, CallResult, CallSettings, Middleware, Settings, Subject } from "./subject.ts";
import type { TestOriginsClient } from "./test-origins-client.ts";
import { within } from "./timers.ts";

/** The runtime that the code under test runs in. */
export interface Runtime {
  readonly name: string;
  readonly browser: boolean;
  /** Maximum number of simultaneous requests to one origin. */
  readonly connections: number;
  /** Whether the runtime itself resends a request without a body that was lost on a reused connection. */
  readonly repeats?: true;
}

export interface Outcome extends CallResult {
  /** False if the call did not end in time. */
  readonly settled: boolean;
  readonly thrown: boolean;
  readonly ms: number;
}

/** One call against two test origins, and the requests they received. */
export interface Exchange {
  readonly outcome: Outcome;
  readonly a: readonly ReceivedRequest[];
  readonly b: readonly ReceivedRequest[];
  /** Includes preflight requests and connections. */
  readonly report: TestOriginsReport;
}

export interface ExchangeOptions {
  readonly script: Script;
  readonly settings?: Settings | ((origins: TestOriginsAddress) => Settings);
  readonly input?: Input;
  readonly call?: CallSettings;
  /** Milliseconds after which the call is given up. */
  readonly giveUpAfterMs?: number;
  readonly middleware?: (origins: TestOriginsAddress) => Middleware;
  /** Runs at the same time as the call. */
  readonly meanwhile?: (origins: TestOriginsAddress) => Promise<void>;
  /** Milliseconds to wait for connections to close before the report is taken. */
  readonly idle?: number;
}

/** Settings for one attempt at origin A. */
export const once =
  (driver: Driver): ((origins: TestOriginsAddress) => Settings) =>
  (origins) => ({ baseUrl: origins.a + driver.operation.base, retries: 0 });

/** Calls one operation of one subject, for a probe. */
export interface Driver {
  readonly subject: Subject;
  readonly operation: Operation;
  readonly runtime: Runtime;
  readonly testOrigins: TestOriginsClient;
  open(settings: Settings): Caller;
  /** Runs a call with a time limit. Never throws. */
  outcome(call: () => Promise<CallResult>, giveUpAfterMs?: number): Promise<Outcome>;
  exchange(options: ExchangeOptions): Promise<Exchange>;
}

export const GIVE_UP_AFTER_MS = 4000;

export function createDriver(
  subject: Subject,
  operation: Operation,
  runtime: Runtime,
  testOrigins: TestOriginsClient,
): Driver {
  const driver: Driver = {
    subject,
    operation,
    runtime,
    testOrigins,
    open: (settings) => subject.open(operation, { credentials: canaries(operation), ...settings }),
    outcome,
    exchange: (ask) => exchange(driver, ask),
  };
  return driver;
}

async function exchange(driver: Driver, options: ExchangeOptions): Promise<Exchange> {
  const { testOrigins } = driver;
  const origins = await testOrigins.open(options.script);
  const settings = typeof options.settings === "function" ? options.settings(origins) : options.settings;
  const call = async (): Promise<CallResult> => {
    const caller = driver.open({ baseUrl: origins.a + driver.operation.base, ...settings });
    if (options.middleware !== undefined) caller.use?.(options.middleware(origins));
    return caller.call(options.input ?? driver.operation.sample, options.call ?? {});
  };
  let waited: TestOriginsReport | undefined;
  let last: TestOriginsReport;
  let result: Outcome;
  try {
    [result] = await Promise.all([outcome(call, options.giveUpAfterMs), options.meanwhile?.(origins)]);
    if (options.idle !== undefined) waited = await testOrigins.idle(origins, options.idle);
  } finally {
    last = await testOrigins.close(origins);
  }
  const report = waited ?? last;
  return { outcome: result, a: real(report.a.requests), b: real(report.b.requests), report };
}

const real = (requests: readonly ReceivedRequest[]): ReceivedRequest[] => requests.filter((one) => !one.preflight);

async function outcome(call: () => Promise<CallResult>, giveUpAfterMs = GIVE_UP_AFTER_MS): Promise<Outcome> {
  const start = performance.now();
  const reported = call().then(
    (value): Omit<Outcome, "ms" | "settled"> => ({ ...value, thrown: false }),
    (error: unknown) => ({ ...fromThrown(error), thrown: true }),
  );
  const result = await within(reported, giveUpAfterMs);
  const ms = performance.now() - start;
  if (result === undefined) return { settled: false, thrown: false, ok: false, value: undefined, ms };
  return { settled: true, ms, ...result.value };
}

/** Reads our error properties from a thrown value; errors of other clients may have none of them. */
function fromThrown(error: unknown): CallResult {
  const reported = (typeof error === "object" && error !== null ? error : {}) as Partial<CallResult> & {
    statusCode?: number;
  };
  return {
    ok: false,
    value: error,
    error,
    kind: text(reported.kind),
    status: reported.status ?? reported.statusCode,
    attempts: reported.attempts,
    uncertain: reported.uncertain,
    retryAt: reported.retryAt,
  };
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
