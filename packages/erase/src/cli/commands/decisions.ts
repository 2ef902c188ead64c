import type { Command } from "commander";
import type { Eraser } from "../../eraser/eraser.ts";
import type { Providers } from "../../model/people.ts";
import type { Decision } from "../../request/decide.ts";
import { withEraser } from "../config/open-eraser.ts";
import { exitCodes, type GlobalOptions, type Io, print, printJson } from "../terminal/io.ts";
import { parseDate } from "../terminal/parse-duration.ts";
import type { AddCommand } from "./add-command.ts";

interface DecisionOptions extends GlobalOptions {
  readonly reason: string;
  readonly by: string;
  readonly until?: Date;
}

type Decide = (
  eraser: Eraser<Providers>,
  args: readonly string[],
  options: DecisionOptions,
) => Promise<Record<string, Decision>>;

const reason = ["--reason <text>", "why; it is part of the receipt, so no personal data"] as const;

export const addDecisions: AddCommand = (program, io, end) => {
  const add = (name: string, description: string, decide: Decide): Command =>
    program
      .command(name)
      .description(description)
      .action(async (...given: unknown[]) => {
        const command = given.at(-1) as Command;
        const options = command.optsWithGlobals<DecisionOptions>();
        await withEraser(options, io, async ({ eraser }) => {
          end(report(await decide(eraser, command.args, options), options, io));
        });
      });
  add(
    "hold",
    "Keep an account, and say why. Possible until the provider has been asked.",
    async (eraser, [request = "", provider = ""], options) => ({
      [provider]: await eraser.hold(request, provider, options.reason),
    }),
  )
    .argument("<request>")
    .argument("<provider>")
    .requiredOption(...reason);
  add(
    "release",
    "Go on with what is held, or try again what needs attention.",
    async (eraser, [request = "", provider = ""], options) => ({
      [provider]: await eraser.release(request, provider, options.reason),
    }),
  )
    .argument("<request>")
    .argument("<provider>")
    .requiredOption(...reason);
  add("undo", "Take a request back wherever that is possible.", (eraser, [request = ""]) =>
    eraser.undo(request),
  ).argument("<request>");
  add(
    "extend",
    "Move the deadline, once, by two months or less (GDPR art. 12(3)).",
    async (eraser, [request = ""], { reason: why, until }) => ({
      deadline: await eraser.extend(request, why, { ...(until && { until }) }),
    }),
  )
    .argument("<request>")
    .requiredOption(...reason)
    .option("--until <date>", "the new deadline (default: two months later)", parseDate);
  add(
    "close",
    "Decide what no machine can: done by hand, or given up.",
    async (eraser, [request = "", provider = ""], options) => ({
      [provider]: await eraser.close(request, provider, options.reason, options.by),
    }),
  )
    .argument("<request>")
    .argument("<provider>")
    .requiredOption(...reason)
    .requiredOption("--by <name>", "who decides; it is part of the receipt");
};

/** 2 if nothing of it was accepted: whoever decided has to look again. */
function report(decisions: Readonly<Record<string, Decision>>, { json }: GlobalOptions, io: Io): number {
  if (json) printJson(io.stdout, decisions);
  else {
    for (const [what, decision] of Object.entries(decisions)) {
      print(io.stdout, `${what}: ${decision.accepted ? "accepted" : `not accepted, ${decision.reason}`}`);
    }
  }
  return Object.values(decisions).some(({ accepted }) => accepted) ? exitCodes.settled : exitCodes.attention;
}
