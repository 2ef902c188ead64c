// Every crash point, exhaustively: `node run.mjs crash-points --help`.
import { explore } from "./crash/explore.ts";
import { scenarios } from "./crash/scenarios.ts";
import { readCount, readOptions } from "./read-options.ts";

const names = scenarios.map(({ name }) => name).join(", ");
const USAGE = `Usage: node run.mjs crash-points [options]

Crashes @purge/erase at every point of every scenario, with every combination of vendors' responses, and checks what it
does after the restart. Exits with 1 if anything does not hold.

  --scenario <name>  only this one of ${names}
  --answers <n>      responses of the vendor, from the first, that may be anything (2)
  --crashes <n>      crashes in one run (2)
  --stop             end a scenario at its first violation
`;

const text = { type: "string" } as const;
const flags = { answers: text, crashes: text, scenario: text, stop: { type: "boolean" } } as const;
const { chosen, ...limits } = readOptions({ name: "crash-points", usage: USAGE, flags }, (values) => {
  const chosen = scenarios.filter(({ name }) => values.scenario === undefined || values.scenario === name);
  if (chosen.length === 0) throw new Error(`--scenario is one of ${names}`);
  return {
    chosen,
    answers: readCount("--answers", values.answers, 2),
    crashes: readCount("--crashes", values.crashes, 2),
    stopAtFirst: values.stop === true,
  };
});
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
