import { formatProblem } from "../../document/problem.ts";
import { checks } from "../../verify/check/all-checks.ts";
import { createCheckContext } from "../../verify/check/check-context.ts";
import { type CheckResult, runChecks } from "../../verify/check/run-checks.ts";
import { checkKnown } from "../terminal/check-known.ts";
import type { Command, Io } from "../terminal/command.ts";
import { printResult } from "../terminal/print.ts";

export const command: Command = {
  async run({ positionals }, io) {
    const names = checks.map(({ name }) => name);
    checkKnown("check", positionals, names);
    const chosen = positionals.length === 0 ? checks : checks.filter(({ name }) => positionals.includes(name));
    const start = performance.now();
    const context = createCheckContext(io.root);
    const results = await runChecks(chosen, context, 2, progress(io, chosen.length)).finally(context.close);
    const ok = results.every((result) => result.ok);
    const ms = Math.round(performance.now() - start);
    return printResult(io, { ms, checks: results }, report(results, ms, io.color), ok);
  },
};

function progress(io: Io, total: number): (result: CheckResult) => void {
  let done = 0;
  return (result) => {
    done += 1;
    io.stderr.write(`${done}/${total} ${result.ok ? "ok  " : "FAIL"} ${result.name}\n`);
  };
}

function report(results: readonly CheckResult[], ms: number, color: boolean): string {
  const failed = results.filter((result) => !result.ok);
  const width = Math.max(...results.map(({ name }) => name.length));
  const rows = results.map(
    (it) => `${it.name.padEnd(width)}  ${it.ok ? "ok    " : "FAILED"}  ${`${it.ms}`.padStart(6)} ms`,
  );
  const details = failed.map(({ name, problems }) => {
    const texts = problems.map((problem) => formatProblem(problem, color));
    return `\n── ${name} ──\n${texts.join("\n")}\n`;
  });
  const verdict = failed.length === 0 ? "All checks passed" : `${failed.length} of ${results.length} checks failed`;
  return `${details.join("")}\n${rows.join("\n")}\n${verdict} (${(ms / 1000).toFixed(1)} s)\n`;
}
