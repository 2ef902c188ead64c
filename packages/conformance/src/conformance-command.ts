import { parseArgs } from "node:util";
import { runConformance } from "./run-conformance.ts";
import { peerNames, runtimeNames } from "./select.ts";
import { processIo } from "./terminal/command-io.ts";

const help = `Runs the conformance probes on every generated package, against raw servers on loopback.

  node run.mjs conformance [options]

  --runtime <name>    run in this runtime; repeatable (${runtimeNames.join(", ")})
  --all               run in every runtime, downloading missing ones into .cache
  --probe <prefix>    run only probes whose id starts with this (ids/, redirects/307); repeatable
  --package <name>    run only this package (junction); repeatable
  --peers             also run other clients, for the scoreboard
  --peer <name>       run this other client; repeatable (${peerNames.join(", ")})
  --quick             run expensive probes on one operation of each package only
  --json              print all results as JSON
  --write             write the scoreboard of --all --peers into README.md
  -h, --help

Without --runtime, --all and --peer it runs in the installed Node versions. Progress goes to stderr; Ctrl-C stops the run
and prints the results so far. Exit codes: 0 when every probe passed, 1 when one failed, 2 when something that was asked
for could not run, 130 when interrupted.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runtime: { type: "string", multiple: true, default: [] },
      probe: { type: "string", multiple: true, default: [] },
      package: { type: "string", multiple: true, default: [] },
      peer: { type: "string", multiple: true, default: [] },
      all: { type: "boolean", default: false },
      peers: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const { runtime: runtimes, probe: probes, package: packages, peer, all, quick, json, write } = values;
  const peers = values.peers ? peerNames : peer;
  const io = processIo(`node run.mjs conformance ${process.argv.slice(2).join(" ")}`);
  return runConformance({ runtimes, probes, packages, peers, all, quick, json, write }, io);
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
