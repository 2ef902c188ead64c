import type { Conformance } from "./conform.ts";
import type { Finding } from "./probe/probe.ts";
import { groupOf, groups } from "./probes/groups.ts";

/** How a client did in one group. */
export interface Score {
  readonly passed: number;
  readonly asked: number;
}

export interface Scoreboard {
  /** Ours first. */
  readonly columns: readonly { readonly name: string; readonly version?: string }[];
  readonly rows: readonly {
    readonly group: string;
    readonly title: string;
    /** Nothing where the question has no meaning for the client. */
    readonly scores: readonly (Score | undefined)[];
  }[];
}

/** Sums up: a probe counts as passed where it passed on every operation, in every runtime. */
export function toScoreboard({ ours, peers }: Conformance): Scoreboard {
  const all = [
    { name: "Purge", findings: ours.flatMap(({ findings }) => findings) },
    ...peers.map(({ peer, peerVersion, findings }) => ({ name: peer, version: peerVersion, findings })),
  ];
  const rows = Object.entries(groups).map(([group, title]) => ({
    group,
    title,
    scores: all.map(({ findings }) => scoreOf(findings.filter(({ probe }) => groupOf(probe) === group))),
  }));
  return {
    columns: all.map(({ name, ...more }) => ({ name, ...("version" in more ? { version: more.version } : {}) })),
    rows: rows.filter(({ scores }) => scores.some((score) => score !== undefined)),
  };
}

function scoreOf(findings: readonly Finding[]): Score | undefined {
  const probes = new Set(findings.map(({ probe }) => probe));
  const failed = new Set(findings.filter(({ reason }) => reason !== undefined).map(({ probe }) => probe));
  return probes.size === 0 ? undefined : { passed: probes.size - failed.size, asked: probes.size };
}

/** What keeps the run from being green: each failed probe once, with the first reason, and faults of whole runs. */
export function complaintsOf({ ours }: Conformance): string[] {
  return ours.flatMap(({ runtime, findings, faults }) => {
    const bad = findings.filter(({ reason }) => reason !== undefined);
    const first = bad.filter((one, index) => bad.findIndex((other) => sameProbe(one, other)) === index);
    return [
      ...faults.map((fault) => `${runtime}: ${fault}`),
      ...first.map((one) => {
        const times = bad.filter((other) => sameProbe(one, other)).length;
        const more = times > 1 ? ` (and ${times - 1} more)` : "";
        return `${runtime}: ${one.subject} ${one.probe}, ${one.provider}.${one.operation}: ${one.reason}${more}`;
      }),
    ];
  });
}

const sameProbe = (one: Finding, other: Finding): boolean => one.probe === other.probe && one.subject === other.subject;

const cell = (score: Score | undefined, yes: string): string => {
  if (score === undefined) return "–";
  return score.passed === score.asked ? yes : `${score.passed} of ${score.asked}`;
};

/** The scoreboard for a terminal. */
export function toText({ columns, rows }: Scoreboard): string {
  const table = [
    ["", ...columns.map(({ name }) => name)],
    ...rows.map((row) => [row.title, ...row.scores.map((one) => cell(one, "all"))]),
  ];
  const widths = (table[0] ?? []).map((_, index) => Math.max(...table.map((line) => line[index]?.length ?? 0)));
  return table
    .map((line) =>
      line
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The scoreboard as the README shows it, with date and versions. */
export function toMarkdown(board: Scoreboard, { ours, skipped }: Conformance, date: string): string {
  const count = new Set(ours.flatMap(({ findings }) => findings.map(({ probe }) => probe))).size;
  const runtimes = ours.map(({ runtime, version }) => `${runtime.replace(/-\d+$/, "")} ${version}`).join(", ");
  const versions = board.columns.flatMap(({ version }) => (version === undefined ? [] : [version]));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(["", ...board.columns.map(({ name }) => name)]),
    line(["---", ...board.columns.map(() => ":-:")]),
    ...board.rows.map(({ title, scores }) => line([title, ...scores.map((one) => cell(one, "✅"))])),
    "",
    `${date}, ${count} probes. Purge: every operation of every package, on ${runtimes}.`,
    `Beside it, on Node: ${versions.join(", ")}. "3 of 5": so many probes passed; "–": the question has no meaning there.`,
    ...(skipped.length === 0 ? [] : [`Not run: ${skipped.map(({ what, why }) => `${what} (${why})`).join(", ")}.`]),
  ].join("\n");
}
