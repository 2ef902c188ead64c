import { type MemoryStore, openMemoryStore } from "../memory/open-memory-store.ts";
import { everyChoice } from "./every-choice.ts";
import { findViolation, isOver } from "./judge-world.ts";
import { playRound } from "./play-round.ts";
import type { Scenario } from "./scenarios.ts";
import { readTables, type World } from "./world.ts";

export interface ExploreOptions {
  /** The first so many answers of the vendor may be any; after them it answers as it should. */
  readonly answers: number;
  /** The most crashes of one run. */
  readonly crashes: number;
  /** Ends at the first violation. */
  readonly stopAtFirst?: boolean;
}

export interface Explored {
  /** Different runs from the request to its end. */
  readonly runs: number;
  /** Rounds that were played for them: what follows from equal worlds is played once. */
  readonly rounds: number;
  /** What must not be and was, each with how often and when first. */
  readonly violations: string[];
}

/** What follows from a world: how many runs, and what went wrong in how many of them. */
interface Following {
  runs: number;
  readonly violations: Map<string, { count: number; first: readonly string[] }>;
}

const START = Date.UTC(2026, 0, 1);

/**
 * Every run of a scenario: each answer of the vendor, each crash at every boundary of the store and the vendor, and each
 * moment of a decision, with the real core and the real statements. A process keeps nothing in memory from one round to
 * the next, so what follows from equal worlds (rows, vendor, clock, and what may still happen) is played once.
 */
export async function explore(scenario: Scenario, options: ExploreOptions): Promise<Explored> {
  const memory = openMemoryStore();
  const known = new Map<string, Following>();
  let rounds = 0;
  let stopped = false;

  const follow = async (world: World): Promise<Following> => {
    const key = JSON.stringify(world);
    const before = known.get(key);
    if (before) return before;
    const following: Following = { runs: 0, violations: new Map() };
    for await (const { end, trace } of everyChoice((choose) => playRound(scenario, memory, world, choose))) {
      rounds += 1;
      // The rows of `end` are still in the store.
      const record = await memory.store.record("r", "v");
      const violation = isOver(end, record) ? findViolation(scenario, end, record, options.crashes) : undefined;
      const next = isOver(end, record) ? endOf(violation) : await follow(end);
      merge(following, next, trace, end.round);
      stopped ||= options.stopAtFirst === true && following.violations.size > 0;
      if (stopped) break;
    }
    known.set(key, following);
    return following;
  };

  const { runs, violations } = await follow(createWorld(memory, options));
  memory.db.close();
  const found = [...violations].map(
    ([what, { count, first }]) => `${what}: ${count} times, first with ${first.join("; ") || "nothing unusual"}`,
  );
  return { runs, rounds, violations: found };
}

function createWorld({ db }: MemoryStore, { answers, crashes }: ExploreOptions): World {
  const truth = { present: true, finalAt: 0, deletions: 0, withoutIntent: false };
  const counters = { clock: START, round: 0, answersLeft: answers, crashesLeft: crashes };
  return { tables: readTables(db), truth, ...counters, down: true, decided: false };
}

function endOf(violation: string | undefined): Following {
  return { runs: 1, violations: new Map(violation === undefined ? [] : [[violation, { count: 1, first: [] }]]) };
}

function merge(into: Following, { runs, violations }: Following, trace: readonly string[], round: number): void {
  into.runs += runs;
  for (const [what, { count, first }] of violations) {
    const known = into.violations.get(what);
    const path = [...trace.map((choice) => `round ${round}, ${choice}`), ...first];
    into.violations.set(what, { count: (known?.count ?? 0) + count, first: known?.first ?? path });
  }
}
