import type { Command } from "commander";
import { withEraser } from "../config/open-eraser.ts";
import { describeBacklog } from "../terminal/describe-backlog.ts";
import { describeStatus } from "../terminal/describe-status.ts";
import { codeOfBacklog, codeOfStatus } from "../terminal/exit-code.ts";
import { type GlobalOptions, print, printJson } from "../terminal/io.ts";
import { parseDuration } from "../terminal/parse-duration.ts";
import type { AddCommand } from "./add-command.ts";

interface StatusOptions extends GlobalOptions {
  readonly dueWithin?: number;
}

export const addStatus: AddCommand = (program, io, end) => {
  program
    .command("status")
    .description("Show a request, or what is left to do by provider and outcome.")
    .argument("[request]")
    .option("--due-within <duration>", "only what has to be done within this time, such as 5d", parseDuration)
    .action(async (request: string | undefined, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<StatusOptions>();
      await withEraser(options, io, async ({ eraser }) => {
        if (request !== undefined) {
          const status = await eraser.status(request);
          if (options.json) printJson(io.stdout, status);
          else print(io.stdout, describeStatus(status));
          return end(codeOfStatus(status));
        }
        const { dueWithin } = options;
        const backlog = await eraser.backlog({ ...(dueWithin !== undefined && { dueWithinMs: dueWithin }) });
        if (options.json) printJson(io.stdout, backlog);
        else print(io.stdout, describeBacklog(backlog));
        end(codeOfBacklog(backlog));
      });
    });
};
