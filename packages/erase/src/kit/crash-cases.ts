import { judgeRun } from "./judge-run.ts";
import type { Problem } from "./problem.ts";
import type { RunOptions } from "./run-erasure.ts";
import type { ProviderCase, Suite } from "./suite.ts";

/** A process that dies after each write and each request, and is started again. */
export function listCrashCases(suite: Suite): ProviderCase[] {
  const { ways, provider, contract } = suite;
  const erasing = ways.map((by) => ({
    name: `a crash at every boundary, for a person named by ${by}`,
    find: () => crashEverywhere(suite, { by }, "erased"),
  }));
  if (!provider.undo || !contract.steps.undo) return erasing;
  const undoing = {
    name: "a crash at every boundary, when the deletion is taken back",
    find: () => crashEverywhere(suite, { undo: true }, "undone"),
  };
  return [...erasing, undoing];
}

async function crashEverywhere({ run }: Suite, options: RunOptions, outcome: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (let crashAt = 1; ; crashAt++) {
    const ran = await run({ ...options, crashAt });
    const wanted = {
      situation: `after a crash at boundary ${crashAt}, following ${ran.requested.join(", ") || "no request"}`,
      outcomes: [outcome],
      advice:
        "Keep nothing in memory between calls, and look at `call.lost` where the vendor's 404 can mean two things.",
    };
    problems.push(...judgeRun(ran, wanted));
    if (!ran.crashed) return problems;
  }
}
