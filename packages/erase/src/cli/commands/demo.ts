import type { Command } from "commander";
import { fetchDemo } from "../demo/fetch-demo.ts";
import { exitCodes, type GlobalOptions, print, printJson } from "../terminal/io.ts";
import type { AddCommand } from "./add-command.ts";

export const addDemo: AddCommand = (program, io, end) => {
  program
    .command("demo")
    .description(
      "Erase one person at every vendor of the sandbox, and show the evidence. Needs no keys and no configuration.",
    )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const loaded = await import("../demo/run-demo.ts").catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
      });
      if (!loaded) return end(await fetchDemo(io));
      const demo = await loaded.runDemo();
      if (options.json) printJson(io.stdout, demo.json);
      else print(io.stdout, demo.text);
      end(demo.settled ? exitCodes.settled : exitCodes.attention);
    });
};
