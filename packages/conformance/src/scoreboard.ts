import type { Conformance } from "./conform.ts";
import type { ProbeResult } from "./probe/probe.ts";
import { groupOf, groups } from "./probes/groups.ts";
import { formatTable } from "./terminal/format-table.ts";

/** A client's result in one group. */
export interface Score {
  readonly passed: number;
  readonly asked: number;
}

export interface Scoreboard {
  /** Our client comes first. */
  readonly columns: readonly { readonly name: string; readonly version?: string }[];
  readonly rows: readonly {
    readonly group: string;
    readonly title: string;
    /** `undefined` if no probe of the group applies to the client. */
    readonly scores: readonly (Score | undefined)[];
  }[];
}

/** Summarizes results by group. */
export function toScoreboard({ ours, peers }: Conformance): Scoreboard {
  const all = [
    { name: "Purge", results: ours.flatMap(({ results }) => results) },
    ...peers.map(({ peer, peerVersion, results }) => ({ name: peer, version: peerVersion, results })),
  ];
  const rows = Object.entries(groups).map(([group, title]) => ({
    group,
    title,
    scores: all.map(({ results }) => scoreOf(results.filter(({ probe }) => groupOf(probe) === group))),
  }));
  return {
    columns: all.map(({ name, ...more }) => ({ name, ...("version" in more ? { version: more.version } : {}) })),
    rows: rows.filter(({ scores }) => scores.some((score) => score !== undefined)),
  };
}

/** A probe counts as passed if it passed on every operation and in every runtime. */
export function scoreOf(results: readonly ProbeResult[]): Score | undefined {
  const probes = new Set(results.map(({ probe }) => probe));
  const failed = new Set(results.filter(({ reason }) => reason !== undefined).map(({ probe }) => probe));
  return probes.size === 0 ? undefined : { passed: probes.size - failed.size, asked: probes.size };
}

/** Why the run failed: each failed probe once, with its first reason, and problems of whole runs. */
export function problemsOf({ ours }: Conformance): string[] {
  return ours.flatMap(({ runtime, results, problems }) => {
    const bad = results.filter(({ reason }) => reason !== undefined);
    const first = bad.filter((one, index) => bad.findIndex((other) => sameProbe(one, other)) === index);
    return [
      ...problems.map((problem) => `${runtime}: ${problem}`),
      ...first.map((one) => {
        const times = bad.filter((other) => sameProbe(one, other)).length;
        const more = times > 1 ? ` (and ${times - 1} more)` : "";
        return `${runtime}: ${one.subject} ${one.probe}, ${one.provider}.${one.operation}: ${one.reason}${more}`;
      }),
    ];
  });
}

const sameProbe = (one: ProbeResult, other: ProbeResult): boolean =>
  one.probe === other.probe && one.subject === other.subject;

const cell = (score: Score | undefined): string => {
  if (score === undefined) return "–";
  return score.passed === score.asked ? "all" : `${score.passed} of ${score.asked}`;
};

/** The scoreboard for a terminal. */
export function toText({ columns, rows }: Scoreboard): string {
  const table = [
    ["", ...columns.map(({ name }) => name)],
    ...rows.map((row) => [row.title, ...row.scores.map((one) => cell(one))]),
  ];
  return formatTable(table).join("\n");
}
