import type { Conformance } from "./conform.ts";
import type { ProbeResult } from "./probe/probe.ts";
import { promiseOf, promises } from "./promises.ts";
import { type Score, scoreOf } from "./scoreboard.ts";

const names: Readonly<Record<string, string>> = { node: "Node", bun: "Bun", deno: "Deno", chromium: "Chromium" };
const number = new Intl.NumberFormat("en-GB");
const list = new Intl.ListFormat("en-GB");

/** The scoreboard for the README: a row per client, a column per promise, then versions, date and command. */
export function toMarkdown(found: Conformance, date: string, command: string): string {
  const { ours, peers, skipped } = found;
  const rows = [
    row(
      "**Purge**",
      ours.flatMap(({ results }) => results),
    ),
    ...peers.map(({ peer, peerVersion, results }) => row(`${peer} ${peerVersion.split(" ").at(-1)}`, results)),
  ];
  const unfinished = [
    ...ours.filter((one) => one.unfinished).map(runtimeOf),
    ...peers.filter((one) => one.unfinished).map(({ peer }) => peer),
  ];
  return [
    line(["", ...Object.values(promises), "All"]),
    line(["---", ...Object.values(promises).map(() => ":-:"), ":-:"]),
    ...rows,
    "",
    "Probes passed, of those that apply. A probe applies to a client that has the option it needs; it counts as passed if it",
    "passed on every operation and in every runtime where it ran.",
    "",
    ...oursIn(ours),
    ...(peers.length === 0
      ? []
      : [`- Other clients: one operation of each vendor they serve, on ${runtimeOf(peers[0])}.`]),
    ...(unfinished.length === 0 ? [] : [`- Not finished: ${list.format(unfinished)}.`]),
    ...(skipped.length === 0 ? [] : [`- Not run: ${skipped.map(({ what, why }) => `${what} (${why})`).join(", ")}.`]),
    `- ${date}, by \`${command}\`.`,
  ].join("\n");
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function row(name: string, results: readonly ProbeResult[]): string {
  const scores = Object.keys(promises).map((nth) =>
    scoreOf(results.filter(({ probe }) => String(promiseOf(probe)) === nth)),
  );
  return line([name, ...scores.map(cell), cell(scoreOf(results))]);
}

function cell(score: Score | undefined): string {
  if (score === undefined) return "–";
  return `${score.passed === score.asked ? "✅ " : ""}${score.passed} of ${score.asked}`;
}

type Ran = { readonly runtime: string; readonly version: string };

const runtimeOf = (ran: Ran | undefined): string => {
  const name = ran?.runtime.replace(/-\d+$/, "") ?? "";
  return `${names[name] ?? name} ${ran?.version}`;
};

/** Runtimes with the same number of passed cases share a line. */
function oursIn(ours: Conformance["ours"]): string[] {
  const alike = new Map<string, string[]>();
  for (const session of ours) {
    const passed = session.results.filter(({ reason }) => reason === undefined).length;
    const where = session.covers ? "operations that have every trait between them" : "every operation of every package";
    const score = `${where}: ${number.format(passed)} of ${number.format(session.results.length)} cases`;
    alike.set(score, [...(alike.get(score) ?? []), runtimeOf(session)]);
  }
  return [...alike].map(([score, runtimes]) => `- Purge, ${score} on ${list.format(runtimes)}.`);
}
