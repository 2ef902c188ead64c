import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Places } from "./places.ts";
import { type Figure, figureOf, OURS, type Question } from "./question.ts";

const ROUNDS = 9;

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

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

async function startOf(file: string): Promise<{ ms: number; mb: number }> {
  const options = ["--expose-gc", "--input-type=module", "--eval", script, pathToFileURL(file).href];
  const { stdout } = await promisify(execFile)(process.execPath, options);
  return JSON.parse(stdout) as { ms: number; mb: number };
}

/** Import time and memory, in turns, so that a busy moment hits all alike. */
export async function measureStarts({ ours, nodeModules }: Places): Promise<Question[]> {
  const files: Readonly<Record<string, string>> = {
    [OURS]: ours("junction"),
    [`${OURS}, umbrella`]: ours("all"),
    "openapi-fetch": join(nodeModules, "openapi-fetch/dist/index.mjs"),
    "Junction SDK": join(nodeModules, "@junction-api/sdk/dist/esm/index.mjs"),
    "Klavis SDK": join(nodeModules, "klavis/dist/esm/index.mjs"),
  };
  const runs = new Map(Object.keys(files).map((subject) => [subject, [] as { ms: number; mb: number }[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [subject, file] of Object.entries(files)) runs.get(subject)?.push(await startOf(file));
  }
  const figures = (key: "ms" | "mb"): Figure[] =>
    [...runs].map(([subject, all]) => ({ subject, value: median(all.map((one) => one[key])) }));
  const times = figures("ms");
  const ratio = figureOf(times, "Junction SDK") / figureOf(times, OURS);
  return [
    {
      id: "import",
      title: `Import, median of ${ROUNDS} processes`,
      unit: "ms",
      figures: times,
      targets: [{ text: `at least 20 times faster than Junction's SDK (${ratio.toFixed(1)})`, met: ratio >= 20 }],
    },
    { id: "memory", title: "Memory that the import takes", unit: "MB", figures: figures("mb"), targets: [] },
  ];
}
