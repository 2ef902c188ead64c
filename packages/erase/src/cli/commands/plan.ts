import type { Command } from "commander";
import type { People, Providers } from "../../model/people.ts";
import type { Plan, PlannedTarget } from "../../request/plan-request.ts";
import { withEraser } from "../config/open-eraser.ts";
import { readPerson } from "../people/read-person.ts";
import { exitCodes, type GlobalOptions, print, printJson } from "../terminal/io.ts";
import { table } from "../terminal/table.ts";
import type { AddCommand } from "./add-command.ts";

export const addPlan: AddCommand = (program, io, end) => {
  program
    .command("plan")
    .description("Look a person up everywhere and say what would happen. Deletes nothing.")
    .argument("<person...>", "provider=who for each provider, or - to read JSON from standard input")
    .action(async (pairs: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withEraser(options, io, async ({ eraser, providers }) => {
        const plan = await eraser.plan((await readPerson(providers, pairs, io)) as People<Providers>);
        if (options.json) printJson(io.stdout, plan);
        else print(io.stdout, describePlan(plan));
        end(plan.ok ? exitCodes.settled : exitCodes.attention);
      });
    });
};

function describePlan({ ok, targets }: Plan): string {
  const rows = targets.map((target) => [target.provider, target.account, describeTarget(target)]);
  const head = ok
    ? "Nothing stands in the way. Nothing was deleted."
    : "Something needs your attention. Nothing was deleted.";
  return `${table([["provider", "account", "details"], ...rows])}\n\n${head}`;
}

/** 0: at once; `undefined`: the vendor gives no date. */
function describeFinal(finalAfterMs: number | undefined, canUndo: boolean | undefined): string {
  if (finalAfterMs === undefined) return "done later, at a time that the vendor does not say";
  if (finalAfterMs === 0) return "final at once";
  return `final after ${finalAfterMs / 86_400_000} days${canUndo ? ", can be undone until then" : ""}`;
}

function describeTarget({ account, finalAfterMs, canUndo, after, problem }: PlannedTarget): string {
  if (account === "none" || account === "held") return "";
  const final = describeFinal(finalAfterMs, canUndo);
  return [problem && `PROBLEM: ${problem}`, final, after && `after ${after.join(", ")}`].filter(Boolean).join("; ");
}
