import type { Command } from "commander";
import { withEraser } from "../config/open-eraser.ts";
import { type GlobalOptions, print, printJson } from "../terminal/io.ts";
import { parseDate } from "../terminal/parse-duration.ts";
import type { AddCommand } from "./add-command.ts";

interface PruneOptions extends GlobalOptions {
  readonly settledBefore: Date;
}

export const addPrune: AddCommand = (program, io) => {
  program
    .command("prune")
    .description("Remove the journals of requests that were settled long ago. `knows` forgets these people as well.")
    .requiredOption("--settled-before <date>", "such as 2023-12-31", parseDate)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<PruneOptions>();
      await withEraser(options, io, async ({ eraser }) => {
        const pruned = await eraser.prune(options.settledBefore);
        if (options.json) printJson(io.stdout, { pruned });
        else print(io.stdout, `Removed ${pruned} requests.`);
      });
    });
};
