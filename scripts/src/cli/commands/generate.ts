import { type Problem, ProblemError } from "../../document/problem.ts";
import { applyPlan } from "../../generate/apply-plan.ts";
import { lockfile } from "../../generate/lockfile.ts";
import { planRepository, type RepositoryPlan } from "../../generate/plan-repository.ts";
import type { PlannedChange } from "../../generate/planned-changes.ts";
import { prepareProvider } from "../../generate/prepare-provider.ts";
import { readRepository } from "../../generate/read-repository.ts";
import type { Command, Io } from "../terminal/command.ts";
import { printResult, printWarnings, table } from "../terminal/print.ts";
import { createProgress } from "../terminal/progress.ts";

export const command: Command = {
  async run({ positionals, flag }, io) {
    const repository = await readRepository(io.root, positionals.length === 0 ? undefined : positionals);
    const progress = createProgress(io, repository.providers.length);
    const plan = await planRepository(repository, (provider) => {
      progress.step(provider.name);
      return prepareProvider(provider);
    }).finally(progress.end);
    if (flag("check")) failOnStale(plan);
    else await applyPlan(io.root, plan);
    return report(io, plan);
  },
};

function failOnStale({ changes, isLockfileStale }: RepositoryPlan): void {
  const stale: PlannedChange[] = isLockfileStale ? [...changes, { path: lockfile, is: "changed" }] : [...changes];
  if (stale.length > 0) throw new ProblemError(stale.map(toProblem));
}

function report(io: Io, { providers, workspace, changes, isLockfileStale }: RepositoryPlan): number {
  const warnings = providers.flatMap((provider) => provider.warnings);
  printWarnings(io, warnings);
  const changed = (paths: readonly string[]) =>
    changes.filter(({ path }) => paths.includes(path)).map(({ path }) => path);
  const rows = providers.map(({ provider, operations, paths, ms }) => {
    return { name: provider.name, operations, files: paths.length, changed: changed(paths), ms: Math.round(ms) };
  });
  const rest = { files: workspace.length, changed: [...changed(workspace), ...(isLockfileStale ? [lockfile] : [])] };
  const cells = (paths: readonly string[]) => (paths.length === 0 ? "nothing" : `${paths.length} file(s)`);
  const text = table(
    ["provider", "operations", "files", "changed", "ms"],
    [
      ...rows.map(({ name, operations, files, changed: paths, ms }) => [name, operations, files, cells(paths), ms]),
      ["(workspace)", "", rest.files, cells(rest.changed), ""],
    ],
  );
  const ms = Math.round(performance.now());
  return printResult(io, { providers: rows, workspace: rest, warnings, ms }, `${text}${ms} ms\n`);
}

function toProblem({ path, is }: PlannedChange): Problem {
  return {
    file: path,
    rule: "generate-stale",
    severity: "error",
    expected: is === "extra" ? "no such file" : "what the specifications say",
    found: { changed: "another text", missing: "no file", extra: "a file that nothing generates" }[is],
    next: "Run `node run.mjs generate` and commit the result.",
  };
}
