import type { Command } from "commander";
import { withEraser } from "../config/open-eraser.ts";
import { exitCodes, type GlobalOptions, print, printJson } from "../terminal/io.ts";
import { parseDuration } from "../terminal/parse-duration.ts";
import type { AddCommand } from "./add-command.ts";

interface HealthOptions extends GlobalOptions {
  readonly maxLag?: number;
}

export const addHealth: AddCommand = (program, io, end) => {
  program
    .command("health")
    .description("Check that the store can be used and that workers take what is due. Exits with 1 if not.")
    .option("--max-lag <duration>", "how long something may be due without a worker (default: 15m)", parseDuration)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HealthOptions>();
      await withEraser(options, io, async ({ eraser }) => {
        const { maxLag } = options;
        const health = await eraser.health({ ...(maxLag !== undefined && { maxLagMs: maxLag }) });
        if (options.json) printJson(io.stdout, health);
        else print(io.stdout, health.ok ? `Healthy; lag ${Math.round(health.lagMs / 1_000)} s.` : `${health.problem}.`);
        end(health.ok ? exitCodes.settled : exitCodes.failed);
      });
    });
};
