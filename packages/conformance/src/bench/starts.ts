import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Places } from "./places.ts";
import { OURS, type Question } from "./question.ts";
import { figuresOf, inTurns, pick, ratioOf } from "./rounds.ts";

const ROUNDS = 15;

/** Imports the module in a process of its own, and tells milliseconds and megabytes. */
const script = `
  const [file] = process.argv.slice(-1);
  globalThis.gc();
  const memory = process.memoryUsage().rss;
  const start = performance.now();
  await import(file);
  const ms = performance.now() - start;
  globalThis.gc();
  console.log(JSON.stringify({ ms, mb: (process.memoryUsage().rss - memory) / 1048576 }));
`;

interface Start {
  readonly ms: number;
  readonly mb: number;
}

async function startOf(file: string): Promise<Start> {
  const options = ["--expose-gc", "--input-type=module", "--eval", script, pathToFileURL(file).href];
  const { stdout } = await promisify(execFile)(process.execPath, options);
  return JSON.parse(stdout) as Start;
}

/** Import time and memory. */
export async function measureStarts({ ours, nodeModules }: Places): Promise<Question[]> {
  const files: Readonly<Record<string, string>> = {
    [OURS]: ours("junction"),
    [`${OURS}, umbrella`]: ours("all"),
    "openapi-fetch": join(nodeModules, "openapi-fetch/dist/index.mjs"),
    "Junction SDK": join(nodeModules, "@junction-api/sdk/dist/esm/index.mjs"),
    "Klavis SDK": join(nodeModules, "klavis/dist/esm/index.mjs"),
  };
  const starts = await inTurns(ROUNDS, files, startOf);
  const times = pick(starts, ({ ms }) => ms);
  const ratio = ratioOf(times, "Junction SDK", OURS);
  return [
    {
      id: "import",
      title: `Import, median of ${ROUNDS} processes`,
      unit: "ms",
      figures: figuresOf(times),
      targets: [{ text: `at least 20 times faster than Junction's SDK (${ratio.toFixed(1)})`, met: ratio >= 20 }],
    },
    {
      id: "memory",
      title: "Memory that the import takes",
      unit: "MB",
      figures: figuresOf(pick(starts, ({ mb }) => mb)),
      targets: [],
    },
  ];
}
