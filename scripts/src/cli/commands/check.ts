import { formatProblem } from "../../document/problem.ts";
import { checks } from "../../verify/check/all-checks.ts";
import { createCheckContext } from "../../verify/check/check-context.ts";
import { type CheckResult, runChecks } from "../../verify/check/run-checks.ts";
import { type Command, type Io, UsageError } from "../terminal/command.ts";

/** `pnpm check`: runs the checks of the repository. */
export const command: Command = {
  usage: `[${checks.map(({ name }) => name).join(" | ")}]…`,
  positionals: { least: 0, most: checks.length },
  options: {},
  async run(args, io) {
    const chosen =
      args.positionals.length === 0 ? checks : checks.filter(({ name }) => args.positionals.includes(name));
    const unknown = args.positionals.filter((name) => !checks.some((check) => check.name === name));
    if (unknown.length > 0) {
      throw new UsageError(
        `There is no check \`${unknown.join("`, `")}\`. There are: ${checks.map(({ name }) => name).join(", ")}.`,
      );
    }
    const start = performance.now();
    const bench = createCheckContext(io.root);
    const outcomes = await runChecks(chosen, bench, 2, progress(io, chosen.length)).finally(bench.close);
    const ok = outcomes.every((outcome) => outcome.ok);
    const ms = Math.round(performance.now() - start);
    io.stdout.write(
      io.json ? `${JSON.stringify({ ok, ms, checks: outcomes }, null, 2)}\n` : report(outcomes, ms, io.color),
    );
    return ok ? 0 : 1;
  },
};

function progress(io: Io, total: number): (outcome: CheckResult) => void {
  let done = 0;
  return (outcome) => {
    done += 1;
    io.stderr.write(`${done}/${total} ${outcome.ok ? "ok  " : "FAIL"} ${outcome.name}\n`);
  };
}

function report(outcomes: readonly CheckResult[], ms: number, color: boolean): string {
  const failed = outcomes.filter((outcome) => !outcome.ok);
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  const rows = outcomes.map(
    (it) => `${it.name.padEnd(width)}  ${it.ok ? "ok    " : "FAILED"}  ${`${it.ms}`.padStart(6)} ms`,
  );
  const details = failed.map(({ name, problems }) => {
    const texts = problems.map((problem) => formatProblem(problem, color));
    return `\n── ${name} ──\n${texts.join("\n")}\n`;
  });
  const verdict = failed.length === 0 ? "Every check passed" : `${failed.length} of ${outcomes.length} failed`;
  return `${details.join("")}\n${rows.join("\n")}\n${verdict} (${(ms / 1000).toFixed(1)} s)\n`;
}
