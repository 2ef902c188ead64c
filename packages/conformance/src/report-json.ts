import type { Conformance } from "./conform.ts";
import type { Scoreboard } from "./scoreboard.ts";

/** The run as JSON; `ok` is true where the exit code is 0. Of the results, only those that failed at least once; `cases` counts all. */
export function toJson(
  found: Conformance,
  board: Scoreboard,
  { ok, problems, notRun }: { ok: boolean; problems: readonly string[]; notRun: readonly string[] },
): string {
  const failures = (session: Conformance["ours"][number]) => ({
    ...session,
    results: session.results.filter(({ reason, firstReason }) => (reason ?? firstReason) !== undefined),
    cases: session.results.length,
  });
  const { ours, peers, skipped } = found;
  const report = { ok, problems, notRun, board, skipped, ours: ours.map(failures), peers: peers.map(failures) };
  return JSON.stringify(report, undefined, 2);
}
