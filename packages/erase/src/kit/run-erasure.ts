import { createEngine } from "../eraser/create-engine.ts";
import { isFinal, type TargetState, toOutcome } from "../model/outcome.ts";
import type { Provider, Step } from "../model/provider.ts";
import type { TargetStatus } from "../model/request-status.ts";
import { decide } from "../request/decide.ts";
import { describeRequest } from "../request/describe-request.ts";
import { openRequest } from "../request/open-request.ts";
import { readRequest } from "../request/read-request.ts";
import { ruleUndo } from "../request/rulings.ts";
import { attend } from "../target/attend.ts";
import type { Engine } from "../target/engine.ts";
import type { MemoryStore } from "../testing/memory/open-memory-store.ts";
import type { Person, ProviderContract } from "./contract.ts";
import type { Stage } from "./create-stages.ts";
import type { Fault } from "./faults.ts";
import { findLeaks } from "./find-leaks.ts";
import { hide } from "./match-request.ts";
import { mortalStore } from "./mortal-store.ts";
import type { Problem } from "./problem.ts";
import { Crash, passBoundary, type RunState } from "./run-state.ts";
import { createStandIn, toWho } from "./stand-in.ts";
import { watchProvider } from "./watch-provider.ts";

/** Makes the adapter for a vendor at this address. */
export type CreateProvider = (vendor: { readonly baseUrl: string }) => Provider<never>;

export interface RunOptions {
  readonly by?: "id" | "lookup";
  /** Someone else's id, instead of the person's. */
  readonly id?: string;
  /** The person is removed before the request. */
  readonly gone?: boolean;
  readonly fault?: { readonly step: Step; readonly fault: Fault; readonly times?: number };
  readonly crashAt?: number;
  /** Takes the deletion back as soon as it is scheduled. */
  readonly undo?: boolean;
}

/** How a run ended, and what the vendor says. */
export interface Ran extends Pick<TargetStatus, "outcome" | "evidence" | "reason"> {
  readonly isPresent: boolean;
  readonly requested: readonly Step[];
  readonly problems: readonly Problem[];
  /** False if the run had fewer boundaries. */
  readonly crashed: boolean;
}

const MOST_ROUNDS = 60;

/** Erases one person with the real core and a real server, and watches what the adapter does. */
export async function runErasure(
  { server, memory }: Stage,
  create: CreateProvider,
  contract: ProviderContract,
  options: RunOptions,
): Promise<Ran> {
  const run = await startRun(contract, options);
  server.begin(run);
  try {
    const provider = watchProvider(create({ baseUrl: server.baseUrl }) as Provider<unknown>, run);
    const engine = createMortalEngine(run, provider, memory);
    for (let round = 0; round < MOST_ROUNDS; round++) if (await playRound(run, engine, options)) break;
    return await describeEnd(run, engine);
  } finally {
    // What an adapter has left running can't write into the next run's store.
    run.down = true;
  }
}

async function startRun(contract: ProviderContract, { id, gone, fault, crashAt }: RunOptions): Promise<RunState> {
  const vendor = contract.vendor ?? createStandIn(contract);
  const added = await vendor.addPerson();
  if (gone || id !== undefined) await vendor.remove(added);
  const person: Person = id === undefined ? added : { id, ...(added.job !== undefined && { job: added.job }) };
  let left = fault?.times ?? 1;
  return {
    contract,
    vendor,
    person,
    faultFor: (step) => (fault?.step === step && left-- > 0 ? fault.fault : undefined),
    now: Date.now(),
    sending: undefined,
    prepared: false,
    requested: [],
    problems: [],
    down: true,
    passed: 0,
    crashAt,
  };
}

function createMortalEngine(run: RunState, provider: Provider<unknown>, { store }: MemoryStore): Engine {
  const engine = createEngine(
    {
      providers: { v: provider },
      store: "",
      secret: new Uint8Array(32).fill(1),
      now: () => run.now,
      backoffMs: () => 1_000,
      confirmAfterMs: 1_000,
    },
    () => store,
  );
  const before = (): void => {
    if (run.down) throw new Crash();
  };
  const mortal = mortalStore(store, { before, after: () => passBoundary(run) });
  // Without the provider's rate: the clock stands still while a turn is waited for.
  return { ...engine, store: mortal, takeTurn: (name) => mortal.takeTurn(name, run.now, 0) };
}

/** What a process does that is started again and again. True when there is nothing more to do. */
async function playRound(run: RunState, engine: Engine, { by = "id", undo = false }: RunOptions): Promise<boolean> {
  try {
    if (run.down) {
      run.down = false;
      await openRequest(engine, "r", { v: toWho(run.person, by) });
    }
    if (undo && (await readState(engine)) === "scheduled")
      await decide(engine, "r", "v", (row, entries) => ruleUndo(engine.providers.v, run.now, row, entries));
    const next = await attend(engine, "r", "v");
    const state = await readState(engine);
    const isSoon = undo && state === "scheduled";
    run.now = isSoon ? run.now + 1 : Math.max(run.now + 1, next ?? run.now + 1);
    return isFinal(state) || state === "attention";
  } catch (error) {
    run.now += 1;
    if (error instanceof Crash || run.down) return false;
    throw error;
  }
}

async function readState({ store }: Engine): Promise<TargetState> {
  return (await store.record("r", "v"))?.target.state ?? "waiting";
}

async function describeEnd(run: RunState, engine: Engine): Promise<Ran> {
  const request = await readRequest(engine, "r");
  const status = describeRequest(engine, request);
  const [target] = status.targets;
  if (!target) throw new Error("The request has no target.");
  const { outcome, evidence, reason } = target;
  findLeaks(run, JSON.stringify([request.targets.map(({ entries }) => entries), status]));
  const isPresent = await run.vendor.isPresent(run.person, run.now);
  const crashed = run.crashAt !== undefined && run.passed >= run.crashAt;
  const { requested, problems } = run;
  return {
    outcome: toOutcome(outcome),
    evidence,
    ...(reason !== undefined && { reason: hide(reason, run.person) }),
    isPresent,
    requested,
    problems,
    crashed,
  };
}
