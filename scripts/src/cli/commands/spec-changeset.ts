import { type Problem, ProblemError } from "../../document/problem.ts";
import { applyPlan } from "../../generate/apply-plan.ts";
import { editedChangesets, editedProblem } from "../../release/changeset/edited-changesets.ts";
import { judgeChanges } from "../../release/changeset/judge-changes.ts";
import {
  missingChangesets,
  type RequiredChangeset,
  requiredChangesets,
} from "../../release/changeset/missing-changesets.ts";
import { readChangesets } from "../../release/changeset/read-changesets.ts";
import { baseOf, hasGit } from "../../workspace/git.ts";
import type { Command } from "../terminal/command.ts";
import { printResult, table } from "../terminal/print.ts";

export const command: Command = {
  async run(args, io) {
    if (!(await hasGit(io.root))) throw new ProblemError(noGit);
    const base = await baseOf(io.root, args.text("since"));
    const judged = await judgeChanges(io.root, base);
    const changesets = await readChangesets(io.root, judged.changed);
    const required = requiredChangesets(judged.judgements, changesets);
    const files = missingChangesets(required);
    if (args.flag("check")) failOn(required);
    const edited = await editedChangesets(io.root, files);
    if (edited.length > 0) throw new ProblemError(edited.map(editedProblem));
    const written =
      args.flag("check") || args.flag("dry-run")
        ? []
        : (await applyPlan(io.root, { files, isLockfileStale: false })).written;
    const packages = required.map(({ name, given, judgement: { verdict } }) => ({ name, given, ...verdict }));
    const { stale } = judged;
    const text = `${report(required, files, written)}${staleWords(stale)}`;
    return printResult(io, { base, packages, files: Object.fromEntries(files), written, stale }, text);
  },
};

function failOn(required: readonly RequiredChangeset[]): void {
  const short = required.filter(({ isMet }) => !isMet);
  if (short.length > 0) throw new ProblemError(short.map(toProblem));
}

function toProblem({ name, given, judgement: { verdict } }: RequiredChangeset): Problem {
  const why = verdict.changes[0]?.what ?? "the text of released files differs";
  return {
    file: ".changeset",
    rule: "changeset-short",
    severity: "error",
    expected: `a changeset with "${name}": ${verdict.bump} (${why})`,
    found: given === "none" ? "none since the base" : given,
    next: "Run `node run.mjs spec changeset` and commit what it writes.",
  };
}

function report(
  required: readonly RequiredChangeset[],
  files: ReadonlyMap<string, string>,
  written: readonly string[],
): string {
  if (required.length === 0) return "No released package has changed.\n";
  const rows = required.map(({ name, given, judgement: { verdict } }) => [
    name,
    verdict.bump,
    given,
    verdict.changes.length,
  ]);
  const word = (path: string) => (written.includes(path) ? "written" : "to be written");
  const texts = [...files].map(([path, text]) => `\n${path} ${word(path)}:\n\n${text}`);
  return `${table(["package", "verdict", "changesets say", "changes"], rows)}${texts.join("")}`;
}

function staleWords(stale: readonly string[]): string {
  if (stale.length === 0) return "";
  return `\n${stale.length} generated files are out of date. They were judged as they will be: run \`node run.mjs generate\`.\n`;
}

const noGit: Problem = {
  file: ".",
  rule: "git-none",
  severity: "error",
  expected: "a git repository, whose commits hold what to compare with",
  found: "none",
  next: "Run it in a clone.",
};
