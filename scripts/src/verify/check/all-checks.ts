import { checkBuild } from "./check-build.ts";
import { checkChangesets } from "./check-changesets.ts";
import { checkGenerated, checkSpecs } from "./check-generated.ts";
import { checkLockfile } from "./check-lockfile.ts";
import { checkReadmes } from "./check-readmes.ts";
import { checkSizes } from "./check-sizes.ts";
import { checkStyle } from "./check-style.ts";
import { checkTypes } from "./check-types.ts";
import { checkUnused } from "./check-unused.ts";
import type { Check } from "./run-checks.ts";

/**
 * All that `check` asks. The slow ones come first, so that both cores have work to the end. Checks whose libraries load
 * slowly are imported when they run, since the help of `check` lists this table.
 */
export const checks: readonly Check[] = [
  {
    name: "generated",
    question: "Are the generated files what the specifications say?",
    run: checkGenerated,
  },
  { name: "build", question: "Does every package compile?", run: checkBuild },
  {
    name: "packages",
    question: "Are the packed packages sound (publint, are-the-types-wrong)?",
    run: async (context) => (await import("./check-packages.ts")).checkPackages(context),
  },
  {
    name: "specs",
    question: "Are all specifications normalized as promised, every overlay action needed?",
    run: checkSpecs,
  },
  {
    name: "readmes",
    question:
      "Does every code block of every README compile against the packed packages, and every link lead somewhere?",
    run: checkReadmes,
  },
  { name: "types", question: "Does everything compile, tests and scripts included?", run: checkTypes },
  { name: "unused", question: "Is every file, export and dependency used?", run: checkUnused },
  {
    name: "imports",
    question: "Does no import run upward, and do no files or folders import each other?",
    run: async (context) => (await import("./check-imports.ts")).checkImports(context),
  },
  { name: "style", question: "Is everything formatted and linted?", run: checkStyle },
  { name: "sizes", question: "Are bundles, packages and types within their budgets?", run: checkSizes },
  { name: "changesets", question: "Are the changesets and their configuration valid?", run: checkChangesets },
  {
    name: "lockfile",
    question: "Do the lockfiles name no registry, and is the site's in step with its package.json?",
    run: checkLockfile,
  },
];
