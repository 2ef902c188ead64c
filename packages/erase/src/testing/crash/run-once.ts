import { findBreak } from "../../journal/find-break.ts";
import type { Entry } from "../../model/entry.ts";
import { isFinal } from "../../model/outcome.ts";
import type { Provider } from "../../model/provider.ts";
import { type Decision, decide } from "../../request/decide.ts";
import { openRequest } from "../../request/open-request.ts";
import { ruleHold, ruleUndo } from "../../request/rulings.ts";
import { createKeyring, type Keyring } from "../../secrets/create-keyring.ts";
import { methods } from "../../store/methods.ts";
import type { Store, TargetRecord } from "../../store/store.ts";
import { attend } from "../../target/attend.ts";
import { createTurns } from "../../target/create-turns.ts";
import type { Engine } from "../../target/engine.ts";
import type { MemoryStore } from "../memory/open-memory-store.ts";
import { checkAlways, type Scenario } from "./scenarios.ts";
import { type Answer, createVendor } from "./vendor.ts";

export class Crash extends Error {}

/** The moments of one run: it dies at `crashes`, counted from its start or from the crash before. */
export interface Moments {
  readonly script: readonly Answer[];
  readonly crashes: readonly number[];
  /** When a person's decision comes between, counted from the start. */
  readonly decisionAt?: number;
}

export interface Ended {
  /** What must not be, if it was. */
  readonly violation: string | undefined;
  /** Whether every crash and the decision happened: else the run was shorter, and there is nothing more to try. */
  readonly reached: boolean;
}

const MOST_ROUNDS = 60;
const START = Date.UTC(2026, 0, 1);
/** The ids are of no interest here, and sealing and hashing them would be most of the time. */
const keyring: Keyring = {
  ...createKeyring(new Uint8Array(32)),
  seal: async (value) => JSON.stringify(value),
  unseal: async (sealed) => JSON.parse(sealed),
  tag: (value) => JSON.stringify(value),
  matches: (tag, value) => tag === JSON.stringify(value),
  salt: () => "",
};

/** Where a run stands. */
interface Run {
  readonly scenario: Scenario;
  readonly memory: MemoryStore;
  readonly moments: Moments;
  clock: number;
  /** The process has died; nothing of it works until it is started again. */
  dead: boolean;
  /** Boundaries since the start, and since the last crash. */
  total: number;
  sinceCrash: number;
  crashes: number[];
  decided: boolean;
  decision?: Decision;
  /** What the core threw that was no crash. */
  failure?: string;
}

/** Plays a scenario to its end with the real core and the real statements, dying at the given moments. */
export async function runOnce(scenario: Scenario, memory: MemoryStore, moments: Moments): Promise<Ended> {
  for (const table of ["request", "target", "entry", "tag", "gate"]) memory.db.run(`DELETE FROM ${table}`);
  const counters = { clock: START, dead: false, total: 0, sinceCrash: 0, decided: false };
  const run: Run = { scenario, memory, moments, ...counters, crashes: [...moments.crashes] };
  const boundary = () => passBoundary(run);
  const hasIntent = async (step: string): Promise<boolean> => {
    const last = JSON.parse((await readTarget(run))?.links.at(-1)?.body ?? "{}") as { is?: string; step?: string };
    return last.is === "sent" && last.step === step;
  };
  const { truth, provider } = createVendor({
    ...scenario,
    script: moments.script,
    now: () => run.clock,
    boundary,
    hasIntent,
  });
  const engine = createRunEngine(run, provider, memory.store);
  const mortal = { ...engine, store: guard(run, engine) };
  for (let round = 0; round < MOST_ROUNDS && !(await playRound(run, mortal)); round++);
  const record = await readTarget(run);
  const reached = run.crashes.length === 0 && (moments.decisionAt === undefined || run.decided);
  if (!record) return { violation: "the request is gone", reached };
  const ending = { state: record.target.state, truth, now: run.clock, ...(run.decision && { decision: run.decision }) };
  const broken = findBreak({ ...record.target, links: record.links });
  const violation = run.failure ?? broken ?? findUnkept(run, record) ?? checkAlways(ending) ?? scenario.check(ending);
  return { violation, reached };
}

/** Only a crash, or a decision in between, may keep an answer out of the journal. */
function findUnkept({ moments, decided }: Run, { links }: TargetRecord): string | undefined {
  const kinds = links.map(({ body }) => (JSON.parse(body) as Entry).is);
  const unanswered = kinds.filter((is, index) => is === "sent" && kinds[index + 1] !== "answered").length;
  return unanswered > moments.crashes.length + (decided ? 1 : 0) ? "an answer is not in the journal" : undefined;
}

function createRunEngine(run: Run, provider: Provider<{ email: string }>, store: Store): Engine {
  return {
    providers: { v: provider },
    store,
    takeTurn: createTurns(store, () => run.clock),
    delivery: undefined,
    keyring,
    after: {},
    confirmAfterMs: 1_000,
    leaseMs: 60_000,
    backoffMs: () => 1_000,
    now: () => run.clock,
    notify: () => undefined,
  };
}

function readTarget({ memory }: Run): Promise<TargetRecord | undefined> {
  return memory.store.record("r", "v");
}

/** What a process does that is started again and again. True when there is nothing more to do. */
async function playRound(run: Run, engine: Engine): Promise<boolean> {
  try {
    // The caller repeats the request when the process is back.
    if (run.dead || run.total === 0) {
      run.dead = false;
      await openRequest(engine, "r", { v: run.scenario.who });
    }
    const undo = run.scenario.decide?.what === "undo";
    if (undo && !run.decided && (await readTarget(run))?.target.state === "scheduled") {
      await decide(engine, "r", "v", (row, entries) => ruleUndo(engine.providers.v, run.clock, row, entries));
      run.decided = true;
    }
    const next = await attend(engine, "r", "v");
    const state = (await readTarget(run))?.target.state ?? "waiting";
    // The person who wants it undone does not wait for seven days.
    const isSoon = undo && !run.decided && state === "scheduled";
    run.clock = isSoon ? run.clock + 1 : Math.max(run.clock + 1, next ?? run.clock + 3_600_000);
    return isFinal(state) || state === "attention";
  } catch (error) {
    run.clock += 1;
    if (error instanceof Crash) return false;
    run.failure = `it threw ${error instanceof Error ? error.message : error}`;
    return true;
  }
}

function passBoundary(run: Run): void {
  if (run.dead) throw new Crash();
  run.total += 1;
  run.sinceCrash += 1;
  if (run.crashes[0] !== run.sinceCrash) return;
  run.crashes.shift();
  run.sinceCrash = 0;
  run.dead = true;
  throw new Crash();
}

/** A person holds the target while the process is busy with it. */
async function comeBetween(run: Run, engine: Engine): Promise<void> {
  const { decisionAt } = run.moments;
  if (decisionAt === undefined || run.decided || run.total < decisionAt) return;
  run.decided = true;
  if (await readTarget(run)) {
    run.decision = await decide(engine, "r", "v", (row, entries) => ruleHold("kept", row, entries));
  }
}

/** A store whose process may die before and after each write. */
function guard(run: Run, engine: Engine): Store {
  const calls = Object.keys(methods).map((name) => {
    const method = name as keyof Store;
    const call = engine.store[method] as (...given: unknown[]) => Promise<unknown>;
    const guarded = async (...given: unknown[]): Promise<unknown> => {
      if (methods[method] === "read") return call(...given);
      passBoundary(run);
      await comeBetween(run, engine);
      const value = await call(...given);
      passBoundary(run);
      return value;
    };
    return [method, guarded];
  });
  return Object.fromEntries(calls) as Store;
}
