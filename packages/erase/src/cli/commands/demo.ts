import type { Command } from "commander";
import { exitCodes, type GlobalOptions, print, printJson, UsageError } from "../terminal/io.ts";
import type { AddCommand } from "./add-command.ts";

export const addDemo: AddCommand = (program, io, end) => {
  program
    .command("demo")
    .description(
      "Erase one person at every vendor of the sandbox, and show the evidence. Needs no keys and no configuration.",
    )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const { runDemo } = await import("../demo/run-demo.ts").catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
        throw new UsageError("The demo needs the sandbox: npx -p @purge/erase -p @purge/sandbox purge demo");
      });
      const demo = await runDemo();
      if (options.json) printJson(io.stdout, demo.json);
      else print(io.stdout, demo.text);
      end(demo.settled ? exitCodes.settled : exitCodes.attention);
    });
};
