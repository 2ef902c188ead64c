import { openMemoryStore } from "../open-memory-store.ts";
import { runOnce } from "./run-once.ts";
import type { Scenario } from "./scenarios.ts";
import { type Answer, answers } from "./vendor.ts";

export interface Explored {
  readonly scenario: string;
  readonly runs: number;
  /** How often what must not be was, with the first moment of each. */
  readonly violations: ReadonlyMap<string, { count: number; first: string }>;
}

/** Every script of up to `depth` answers, with no crash, every crash, and every pair of crashes. */
export async function explore(scenario: Scenario, depth: number, stopAtFirst = false): Promise<Explored> {
  const memory = openMemoryStore();
  const violations = new Map<string, { count: number; first: string }>();
  let runs = 0;
  const run = async (script: readonly Answer[], crashes: readonly number[], decisionAt?: number): Promise<boolean> => {
    runs += 1;
    const { violation, reached } = await runOnce(scenario, memory, {
      script,
      crashes,
      ...(decisionAt && { decisionAt }),
    });
    if (violation !== undefined) {
      const first = `answers ${script.join(", ") || "ok"}; crashes at ${crashes.join(", ") || "none"}; decision at ${decisionAt ?? "none"}`;
      violations.set(violation, {
        first,
        ...violations.get(violation),
        count: (violations.get(violation)?.count ?? 0) + 1,
      });
    }
    return reached && !(stopAtFirst && violations.size > 0);
  };
  const crashAll = async (script: readonly Answer[], decisionAt?: number): Promise<boolean> => {
    if (!(await run(script, [], decisionAt))) return false;
    for (let one = 1; await run(script, [one], decisionAt); one++) {
      for (let two = 1; await run(script, [one, two], decisionAt); two++);
    }
    return true;
  };
  for (const script of scriptsOf(depth)) {
    if (scenario.decide?.what !== "hold") await crashAll(script);
    else for (let moment = 1; await crashAll(script, moment); moment++);
    if (stopAtFirst && violations.size > 0) break;
  }
  memory.db.close();
  return { scenario: scenario.name, runs, violations };
}

/** Every script of up to so many answers. */
function scriptsOf(depth: number): Answer[][] {
  const scripts: Answer[][] = [[]];
  for (let from = 0, length = 0; length < depth; length++) {
    const end = scripts.length;
    for (; from < end; from++) for (const answer of answers) scripts.push([...(scripts[from] ?? []), answer]);
  }
  return scripts;
}
