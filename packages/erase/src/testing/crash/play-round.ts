import { mortalStore } from "../../kit/mortal-store.ts";
import { type Decision, decide } from "../../request/decide.ts";
import { openRequest } from "../../request/open-request.ts";
import { ruleHold, ruleUndo } from "../../request/rulings.ts";
import { createKeyring, type Keyring } from "../../secrets/create-keyring.ts";
import { attend } from "../../target/attend.ts";
import { createTurns } from "../../target/create-turns.ts";
import type { Engine } from "../../target/engine.ts";
import type { MemoryStore } from "../memory/open-memory-store.ts";
import type { Choose } from "./every-choice.ts";
import type { Scenario } from "./scenarios.ts";
import { type Answer, answers, createVendor } from "./vendor.ts";
import { readTables, type World, writeTables } from "./world.ts";

class Crash extends Error {}

/** The ids are of no interest here, and sealing and hashing them would be most of the time. */
const keyring: Keyring = {
  ...createKeyring(new Uint8Array(32)),
  seal: async (value) => JSON.stringify(value),
  unseal: async (sealed) => JSON.parse(sealed),
  tag: (value) => JSON.stringify(value),
  matches: (tag, value) => tag === JSON.stringify(value),
  salt: () => "",
};

/** One round. `world` changes as it goes on. */
interface Round {
  readonly scenario: Scenario;
  readonly memory: MemoryStore;
  readonly choose: Choose;
  readonly world: { -readonly [K in keyof World]: World[K] };
}

/**
 * What a process does that is started again and again: one round of it, with the real core and the real statements. It
 * may die before it does anything, after each write and after the vendor's work; dying before the next of them is the
 * same. A person's hold may come before each write.
 */
export async function playRound(scenario: Scenario, memory: MemoryStore, from: World, choose: Choose): Promise<World> {
  writeTables(memory.db, from.tables);
  const world = { ...from, round: from.round + 1, down: false, truth: { ...from.truth } };
  const round: Round = { scenario, memory, choose, world };
  const engine = createEngine(round);
  try {
    passBoundary(round, "at the start");
    // The caller repeats the request when the process is back.
    if (from.down) await openRequest(engine, "r", { v: scenario.who });
    if (isToUndo(round)) {
      await decide(engine, "r", "v", (row, entries) => ruleUndo(engine.providers.v, world.clock, row, entries));
      world.decided = true;
    }
    const next = await attend(engine, "r", "v");
    // The person who wants it undone does not wait for seven days.
    world.clock = isToUndo(round) ? world.clock + 1 : Math.max(world.clock + 1, next ?? world.clock + 3_600_000);
  } catch (error) {
    world.clock += 1;
    if (!(error instanceof Crash)) world.failure = `it threw ${error instanceof Error ? error.message : error}`;
  }
  return { ...world, tables: readTables(memory.db) };
}

function isToUndo({ scenario, memory, world }: Round): boolean {
  if (scenario.decide?.what !== "undo" || world.decided) return false;
  const [row] = memory.db.run("SELECT state FROM target WHERE provider = 'v'");
  return row?.state === scenario.decide.when;
}

/** An engine whose process may die. */
function createEngine(round: Round): Engine {
  const { scenario, memory, world } = round;
  const provider = createVendor({
    ...scenario,
    truth: world.truth,
    now: () => world.clock,
    boundary: (step) => passBoundary(round, `after the vendor's ${step}`),
    hasIntent: (step) => {
      const [last] = memory.db.run("SELECT body FROM entry WHERE provider = 'v' ORDER BY seq DESC LIMIT 1");
      const entry = JSON.parse(String(last?.body ?? "{}")) as { is?: string; step?: string };
      return entry.is === "sent" && entry.step === step;
    },
    answer: (step) => chooseAnswer(round, step),
  });
  const immortal: Engine = {
    providers: { v: provider },
    store: memory.store,
    takeTurn: createTurns(memory.store, () => world.clock),
    delivery: undefined,
    keyring,
    after: {},
    confirmAfterMs: 1_000,
    leaseMs: 60_000,
    backoffMs: () => 1_000,
    now: () => world.clock,
    notify: () => undefined,
  };
  const store = mortalStore(memory.store, {
    before: async (method) => {
      if (world.down) throw new Crash();
      await comeBetween(round, immortal, `before ${method}`);
    },
    after: (method) => passBoundary(round, `after ${method}`),
  });
  return { ...immortal, store, takeTurn: createTurns(store, () => world.clock) };
}

function chooseAnswer({ world, choose }: Round, step: string): Answer {
  if (world.answersLeft === 0) return "ok";
  world.answersLeft -= 1;
  return choose(`answer to ${step}`, answers);
}

function passBoundary({ world, choose }: Round, what: string): void {
  if (world.down) throw new Crash();
  if (world.crashesLeft === 0 || choose(what, ["on", "crash"]) === "on") return;
  world.crashesLeft -= 1;
  world.down = true;
  throw new Crash();
}

/** A person holds the target while the process is busy with it. */
async function comeBetween({ scenario, world, memory, choose }: Round, engine: Engine, what: string): Promise<void> {
  if (scenario.decide?.what !== "hold" || world.decided) return;
  if (choose(what, ["on", "hold"]) === "on") return;
  world.decided = true;
  if (memory.db.run("SELECT 1 FROM target WHERE provider = 'v'").length === 0) return;
  const decision: Decision = await decide(engine, "r", "v", (row, entries) => ruleHold("kept", row, entries));
  world.decision = decision;
}
