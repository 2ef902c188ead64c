import type { Command } from "commander";
import { withEraser } from "../config/open-eraser.ts";
import { describeBacklog } from "../terminal/describe-backlog.ts";
import { codeOfBacklog } from "../terminal/exit-code.ts";
import { type GlobalOptions, print } from "../terminal/io.ts";
import { parseCount } from "../terminal/parse-count.ts";
import { showProgress } from "../terminal/show-progress.ts";
import { withStopSignal } from "../terminal/stop-signal.ts";
import type { AddCommand } from "./add-command.ts";
import { waitOption } from "./wait-option.ts";

interface RunCommandOptions extends GlobalOptions {
  readonly worker?: boolean;
  readonly wait: number;
  readonly concurrency?: number;
}

export const addRun: AddCommand = (program, io, end) => {
  program
    .command("run")
    .description("Carry out everything that is due. Run it from cron, or keep it running with --worker.")
    .option("--worker", "go on until SIGTERM or Ctrl+C")
    .option("--concurrency <number>", "people at each provider at the same time (default: 8)", parseCount)
    .addOption(waitOption)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<RunCommandOptions>();
      const observe = showProgress(options, io);
      await withEraser(
        options,
        io,
        async ({ eraser }) => {
          const { concurrency } = options;
          const limits = concurrency === undefined ? {} : { concurrency };
          const until = options.worker ? "stopped" : "idle";
          await withStopSignal((signal) => eraser.run({ ...limits, until, waitMs: options.wait, signal }));
          const backlog = await eraser.backlog();
          if (!options.json && io.stderr.isTTY) io.stderr.write("\n");
          if (options.json) print(io.stdout, JSON.stringify({ open: backlog.targets }));
          else print(io.stdout, describeBacklog(backlog));
          end(codeOfBacklog(backlog));
        },
        observe,
      );
    });
};
