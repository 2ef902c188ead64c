import { buildPackages } from "../terminal/build-packages.ts";
import { checkKnown } from "../terminal/check-known.ts";
import type { Command } from "../terminal/command.ts";

export const command: Command = {
  async run(args, io) {
    const { benchNames, runBench } = await import("@purge/conformance");
    const only = args.text("only")?.split(",") ?? benchNames;
    checkKnown("measurement", only, benchNames);
    await buildPackages(io.root);
    const { stdout, stderr } = io;
    return runBench({ only, json: io.json }, { stdout, stderr, env: process.env, commandLine: args.commandLine });
  },
};
