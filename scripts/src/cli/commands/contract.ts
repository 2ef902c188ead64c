import { buildPackages } from "../terminal/build-packages.ts";
import type { Command } from "../terminal/command.ts";

export const command: Command = {
  async run(args, io) {
    await buildPackages(io.root);
    // It imports the sandbox, which only a build makes.
    const { runContract } = await import("./run-contract.ts");
    return runContract(args, io);
  },
};
