// Every crash point: `node packages/erase/src/testing/crash-points.ts [answers]`. Exits with 1 at the first violation of a scenario.
import { explore } from "./crash/explore.ts";
import { scenarios } from "./crash/scenarios.ts";

const depth = Number(process.argv[2] ?? 2);
const started = performance.now();
let runs = 0;
for (const scenario of scenarios) {
  const explored = await explore(scenario, depth, process.argv.includes("--stop"));
  runs += explored.runs;
  const found = [...explored.violations].map(([what, { count, first }]) => `\n  ${count} × ${what} (${first})`);
  process.stdout.write(
    `${scenario.name}: ${explored.runs} runs, ${found.length === 0 ? "no violation" : found.join("")}\n`,
  );
  if (found.length > 0) process.exitCode = 1;
  if (found.length > 0 && process.argv.includes("--stop")) break;
}
process.stdout.write(`${runs} runs in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
