import { parseArgs } from "node:util";
import { runBench } from "./bench/run-bench.ts";
import { processIo } from "./terminal/command-io.ts";

const help = `Measures our clients and other clients in the same run.

  node run.mjs bench [--json] [--only <sizes|starts|calls|types|installs>[,…]]

The other clients are downloaded into .cache when needed. Targets are reported and never fail the run; what must not
grow is checked by \`node run.mjs check\`.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      only: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const only = values.only?.split(",");
  return runBench({ json: values.json, ...(only && { only }) }, processIo("node run.mjs bench"));
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
