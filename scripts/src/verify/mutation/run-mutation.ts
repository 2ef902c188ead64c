// Mutation testing of the runtime: `node run.mjs mutate`. Arguments go to Stryker, such as --mutate src/judge.ts.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Equivalent, judgeMutants, type MutationReport, type Survivor } from "./judge-mutants.ts";

const wanted = 95;
const root = join(dirname(fileURLToPath(import.meta.url)), "../../../..");
const runtime = join(root, "packages/runtime");

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, "utf8")) as T;

const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const args = [stryker, "run", ...process.argv.slice(2)];
const child = spawn(process.execPath, args, { cwd: runtime, stdio: "inherit" });
const [code] = await once(child, "close");
if (code !== 0) process.exit(1);

const report = await readJson<MutationReport>(join(root, ".cache/mutation/report.json"));
const list = "packages/runtime/equivalent-mutants.json";
const { score, mutants, survivors, stale } = judgeMutants(report, await readJson<Equivalent[]>(join(root, list)));

const show = ({ file, line, mutator, replacement }: Omit<Survivor, "lineNumber">): string =>
  `  ${file}: ${line}\n    ${mutator}: ${replacement}`;
const lines = [
  ...survivors.map((survivor) => `Not noticed by any test, on line ${survivor.lineNumber}:\n${show(survivor)}`),
  ...stale.map((each) => `Listed in ${list}, but noticed by a test or gone. Remove it there:\n${show(each)}`),
  `${score.toFixed(1)} % of ${mutants} mutants were noticed. Wanted: at least ${wanted} %.`,
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = score >= wanted && stale.length === 0 ? 0 : 1;
