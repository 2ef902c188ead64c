import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runProgram } from "../runtimes/run-program.ts";
import type { Places } from "./places.ts";
import { OURS, type Question } from "./question.ts";
import { figuresOf, inTurns, pick, ratioOf } from "./rounds.ts";

const ROUNDS = 15;

/** Imports a module in a process of its own, and prints milliseconds and megabytes. */
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

async function startOf(module: string): Promise<Start> {
  const options = ["--expose-gc", "--input-type=module", "--eval", script, module];
  return JSON.parse(await runProgram(process.execPath, options)) as Start;
}

/** Import time and memory. */
export async function measureStarts({ ours, nodeModules }: Places): Promise<Question[]> {
  const href = (file: string): string => pathToFileURL(file).href;
  const modules: Readonly<Record<string, string>> = {
    [OURS]: href(ours("junction")),
    [`${OURS}, umbrella`]: href(ours("all")),
    "openapi-fetch": href(join(nodeModules, "openapi-fetch/dist/index.mjs")),
    "Junction SDK": href(join(nodeModules, "@junction-api/sdk/dist/esm/index.mjs")),
    "Klavis SDK": href(join(nodeModules, "klavis/dist/esm/index.mjs")),
    // The cost of an import as such.
    nothing: "data:text/javascript,",
  };
  const starts = await inTurns(ROUNDS, modules, startOf);
  const times = pick(starts, ({ ms }) => ms);
  const ratio = ratioOf(times, "Junction SDK", OURS);
  const over = ratioOf(times, OURS, "openapi-fetch");
  return [
    {
      id: "import",
      title: `Import, median of ${ROUNDS} processes`,
      unit: "ms",
      figures: figuresOf(times),
      targets: [
        { text: `at most 3 times openapi-fetch (${over.toFixed(1)})`, met: over <= 3 },
        { text: `at least 20 times faster than Junction's SDK (${ratio.toFixed(1)})`, met: ratio >= 20 },
      ],
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
