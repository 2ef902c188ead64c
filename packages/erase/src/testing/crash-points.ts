// Every crash point, exhaustively: `node run.mjs crash-points`. Options: --answers <n> (2), --scenario <name>, --stop.
import { parseArgs } from "node:util";
import { explore } from "./crash/explore.ts";
import { scenarios } from "./crash/scenarios.ts";

const { values } = parseArgs({
  options: {
    answers: { type: "string", default: "2" },
    scenario: { type: "string" },
    stop: { type: "boolean", default: false },
  },
});
const started = performance.now();
let runs = 0;
for (const scenario of scenarios) {
  if (values.scenario !== undefined && values.scenario !== scenario.name) continue;
  const explored = await explore(scenario, { answers: Number(values.answers), crashes: 2, stopAtFirst: values.stop });
  runs += explored.runs;
  const found = explored.violations.map((violation) => `\n  ${violation}`).join("");
  process.stdout.write(`${scenario.name}: ${explored.runs} runs, ${found || "no violation"}\n`);
  if (found !== "") process.exitCode = 1;
}
process.stdout.write(`${runs} runs in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
