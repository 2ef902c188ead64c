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

interface DecisionCommand {
  /** The command with its arguments. */
  readonly usage: string;
  readonly description: string;
  readonly decide: (eraser: Eraser<Providers>, args: readonly string[], options: DecisionOptions) => Promise<Decisions>;
  readonly addOptions: (command: Command) => Command;
}

/** What was decided, by provider. */
type Decisions = Readonly<Record<string, Decision>>;

const addReason = (command: Command): Command =>
  command.requiredOption("--reason <text>", "why; it is part of the receipt, so no personal data");

const commands: readonly DecisionCommand[] = [
  {
    usage: "hold <request> <provider>",
    description: "Keep an account, and say why. Possible until the provider has been asked.",
    decide: async (eraser, [request = "", provider = ""], { reason }) => ({
      [provider]: await eraser.hold(request, provider, reason),
    }),
    addOptions: addReason,
  },
  {
    usage: "release <request> <provider>",
    description: "Continue with a held target, or retry one that needs attention.",
    decide: async (eraser, [request = "", provider = ""], { reason }) => ({
      [provider]: await eraser.release(request, provider, reason),
    }),
    addOptions: addReason,
  },
  {
    usage: "undo <request>",
    description: "Undo a request where that is still possible.",
    decide: (eraser, [request = ""]) => eraser.undo(request),
    addOptions: (command) => command,
  },
  {
    usage: "extend <request>",
    description: "Move the deadline, once, by two months or less (GDPR art. 12(3)).",
    decide: async (eraser, [request = ""], { reason, until }) => ({
      deadline: await eraser.extend(request, reason, { ...(until && { until }) }),
    }),
    addOptions: (command) =>
      addReason(command).option("--until <date>", "the new deadline (default: two months later)", parseDate),
  },
  {
    usage: "close <request> <provider>",
    description: "Close a target by a person's decision: deleted by hand, or given up.",
    decide: async (eraser, [request = "", provider = ""], { reason, by }) => ({
      [provider]: await eraser.close(request, provider, reason, by),
    }),
    addOptions: (command) => addReason(command).requiredOption("--by <name>", "who decides; it is part of the receipt"),
  },
];

export const addDecisions: AddCommand = (program, io, end) => {
  for (const { usage, description, decide, addOptions } of commands) {
    addOptions(program.command(usage).description(description)).action(async (...given: unknown[]) => {
      const command = given.at(-1) as Command;
      const options = command.optsWithGlobals<DecisionOptions>();
      await withEraser(options, io, async ({ eraser }) => {
        end(report(await decide(eraser, command.args, options), options, io));
      });
    });
  }
};

/** 2 if nothing was accepted: a person has to look again. */
function report(decisions: Decisions, { json }: GlobalOptions, io: Io): number {
  if (json) printJson(io.stdout, decisions);
  else {
    for (const [what, decision] of Object.entries(decisions)) {
      print(io.stdout, `${what}: ${decision.accepted ? "accepted" : `not accepted, ${decision.reason}`}`);
    }
  }
  return Object.values(decisions).some(({ accepted }) => accepted) ? exitCodes.settled : exitCodes.attention;
}
