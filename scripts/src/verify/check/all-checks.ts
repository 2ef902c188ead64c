import { type ProgramResult, runProgram } from "../../workspace/run-program.ts";
import { checkChangesets } from "./check-changesets.ts";
import { checkLockfile } from "./check-lockfile.ts";
import { checkPackages } from "./check-packages.ts";
import { checkReadmes } from "./check-readmes.ts";
import { checkSizes } from "./check-sizes.ts";
import { checkTypes } from "./check-types.ts";
import type { Check } from "./run-checks.ts";

/** A check that is a program: what it printed, if it did not end with 0. */
function program(name: string, asks: string, command: readonly [string, ...string[]]): Check {
  return {
    name,
    question: asks,
    run: async ({ root }) => failure(await runProgram(root, command)),
  };
}

function failure({ code, output }: ProgramResult): string {
  return code === 0 ? "" : output || `It ended with ${code} and said nothing.`;
}

const cli = "scripts/src/cli/bin.ts";

/** Everything that `pnpm check` asks. The slow ones come first, so that both cores have work to the end. */
export const checks: readonly Check[] = [
  program("specs", "Are all specifications normalized as promised, every overlay action needed?", [
    "node",
    cli,
    "spec",
    "lint",
  ]),
  program("generated", "Are the generated files what the specifications say?", ["node", cli, "generate", "--check"]),
  { name: "build", question: "Does every package compile?", run: async ({ build }) => failure(await build()) },
  { name: "packages", question: "Are the packed packages sound (publint, are-the-types-wrong)?", run: checkPackages },
  {
    name: "readmes",
    question: "Does every code block of every README compile against the packed packages?",
    run: checkReadmes,
  },
  { name: "types", question: "Does everything compile, tests and scripts included?", run: checkTypes },
  {
    name: "unused",
    question: "Is every file, export and dependency used?",
    run: afterBuild(["knip", "--no-progress"]),
  },
  program("style", "Is everything formatted and linted?", [
    "biome",
    "ci",
    "--colors=off",
    "--diagnostic-level=error",
    ".",
  ]),
  { name: "sizes", question: "Are bundles and packages within their budgets?", run: checkSizes },
  { name: "changesets", question: "Are the changesets and their configuration valid?", run: checkChangesets },
  { name: "lockfile", question: "Does the lockfile name no registry?", run: checkLockfile },
];

function afterBuild(command: readonly [string, ...string[]]): Check["run"] {
  return async ({ root, mustBuild }) => {
    await mustBuild();
    return failure(await runProgram(root, command));
  };
}
