import { openMemoryStore } from "../memory/open-memory-store.ts";
import { runOnce } from "./run-once.ts";
import type { Scenario } from "./scenarios.ts";
import { type Answer, answers } from "./vendor.ts";

export interface ExploreOptions {
  /** The longest script of answers; after it the vendor answers as it should. */
  readonly answers: number;
  /** The most crashes of one run. */
  readonly crashes: 1 | 2;
  /** Ends at the first violation. */
  readonly stopAtFirst?: boolean;
}

export interface Explored {
  readonly runs: number;
  /** What must not be and was, each with how often and when first. */
  readonly violations: string[];
}

/** Every script of answers, with every crash at every boundary of the store and the vendor, and every decision in between. */
export async function explore(scenario: Scenario, options: ExploreOptions): Promise<Explored> {
  const memory = openMemoryStore();
  const found = new Map<string, { count: number; first: string }>();
  let runs = 0;
  const isOver = () => options.stopAtFirst === true && found.size > 0;
  /** False when the run was shorter than its last moment. */
  const run = async (script: readonly Answer[], crashes: readonly number[], decisionAt?: number): Promise<boolean> => {
    runs += 1;
    const moments = { script, crashes, ...(decisionAt !== undefined && { decisionAt }) };
    const { violation, reached } = await runOnce(scenario, memory, moments);
    const known = found.get(violation ?? "");
    const first = known?.first ?? JSON.stringify(moments);
    if (violation !== undefined) found.set(violation, { first, count: (known?.count ?? 0) + 1 });
    return reached && !isOver();
  };
  const crashEverywhere = async (script: readonly Answer[], decisionAt?: number): Promise<boolean> => {
    if (!(await run(script, [], decisionAt))) return false;
    for (let one = 1; await run(script, [one], decisionAt); one++) {
      for (let two = 1; options.crashes > 1 && (await run(script, [one, two], decisionAt)); two++);
    }
    return !isOver();
  };
  for (const script of scriptsOf(options.answers)) {
    if (scenario.decide?.what !== "hold") await crashEverywhere(script);
    else for (let moment = 1; await crashEverywhere(script, moment); moment++);
    if (isOver()) break;
  }
  memory.db.close();
  return {
    runs,
    violations: [...found].map(([what, { count, first }]) => `${what}: ${count} times, first with ${first}`),
  };
}

/** Every script of up to so many answers. */
function scriptsOf(longest: number): Answer[][] {
  const scripts: Answer[][] = [[]];
  for (let from = 0, length = 0; length < longest; length++) {
    const end = scripts.length;
    for (; from < end; from++) for (const answer of answers) scripts.push([...(scripts[from] ?? []), answer]);
  }
  return scripts;
}
