import { listProviders } from "../../provider/read-providers.ts";
import { buildPackages } from "../terminal/build-packages.ts";
import { checkKnown } from "../terminal/check-known.ts";
import type { Command } from "../terminal/command.ts";

export const command: Command = {
  async run(args, io) {
    const { peerNames, runConformance, runtimeNames } = await import("@purge/conformance");
    const [runtimes, packages, peers] = [args.list("runtime"), args.list("package"), args.list("peer")];
    checkKnown("runtime", runtimes, runtimeNames);
    checkKnown("package", packages, await listProviders(io.root));
    checkKnown("client", peers, peerNames);
    const options = {
      runtimes,
      packages,
      probes: args.list("probe"),
      peers: args.flag("peers") ? peerNames : peers,
      all: args.flag("all"),
      quick: args.flag("quick"),
      json: io.json,
      write: args.flag("write"),
    };
    await buildPackages(io.root);
    const { stdout, stderr } = io;
    return runConformance(options, { stdout, stderr, env: process.env, commandLine: args.commandLine });
  },
};
