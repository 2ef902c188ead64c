// Every crash point, exhaustively: `node run.mjs crash-points`. Options: --answers <n> (2), --crashes <n> (2), --scenario <name>, --stop.
import { parseArgs } from "node:util";
import { explore } from "./crash/explore.ts";
import { scenarios } from "./crash/scenarios.ts";

const { values } = parseArgs({
  options: {
    answers: { type: "string", default: "2" },
    crashes: { type: "string", default: "2" },
    scenario: { type: "string" },
    stop: { type: "boolean", default: false },
  },
});
const limits = { answers: Number(values.answers), crashes: Number(values.crashes), stopAtFirst: values.stop };
const chosen = scenarios.filter(({ name }) => values.scenario === undefined || values.scenario === name);
if (chosen.length === 0) {
  throw new Error(
    `There is no scenario ${values.scenario}; there are ${scenarios.map(({ name }) => name).join(", ")}.`,
  );
}
const started = performance.now();
let total = 0;
for (const scenario of chosen) {
  const { runs, rounds, violations } = await explore(scenario, limits);
  total += runs;
  const found = violations.map((violation) => `\n  ${violation}`).join("");
  process.stdout.write(`${scenario.name}: ${runs} runs in ${rounds} rounds, ${found || "no violation"}\n`);
  if (found !== "") process.exitCode = 1;
}
process.stdout.write(`${total} runs in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
