import type { Conformance } from "./conform.ts";
import type { Scoreboard } from "./scoreboard.ts";

/** The run as JSON. Of the results, only those that failed at least once; `cases` counts all. */
export function toJson(found: Conformance, board: Scoreboard, problems: readonly string[]): string {
  const failures = (session: Conformance["ours"][number]) => ({
    ...session,
    results: session.results.filter(({ reason, firstReason }) => (reason ?? firstReason) !== undefined),
    cases: session.results.length,
  });
  const { ours, peers, skipped } = found;
  const report = { problems, board, skipped, ours: ours.map(failures), peers: peers.map(failures) };
  return JSON.stringify(report, undefined, 2);
}
