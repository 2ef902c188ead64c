import { readFileSync, writeFileSync } from "node:fs";
import { type Conformance, conform } from "./conform.ts";
import { toJson } from "./report-json.ts";
import { problemsOf, toScoreboard, toText } from "./scoreboard.ts";
import { peerNames, type Selection, selectHosts } from "./select.ts";
import { showProgress } from "./show-progress.ts";
import { type CommandIo, failRun, watchForInterrupts } from "./terminal/command-io.ts";
import { toMarkdown } from "./to-markdown.ts";
import { writeSection } from "./write-section.ts";

/** What to run and how to report it. Everything is optional; empty lists mean no restriction. */
export interface ConformanceOptions {
  /** Run in these runtimes (see `runtimeNames`). Default: the Node versions that are installed. */
  readonly runtimes?: readonly string[];
  /** Run in every runtime, downloading those that are not installed. */
  readonly all?: boolean;
  /** Only probes whose id starts with one of these. */
  readonly probes?: readonly string[];
  /** Only these generated packages. */
  readonly packages?: readonly string[];
  /** Also run other clients (see `peerNames`), for comparison. */
  readonly peers?: readonly string[];
  /** Run expensive probes on a few operations that have every trait between them. */
  readonly quick?: boolean;
  /** Print all results as JSON instead of a table. */
  readonly json?: boolean;
  /** Write the scoreboard into README.md. Needs everything: `all` and every peer, and no restriction. */
  readonly write?: boolean;
}

const readme = new URL("../../../README.md", import.meta.url);

/**
 * Runs the probes and prints the results. Resolves to the exit code: 0 when all of our clients' probes passed, 1 when one
 * failed, 2 when something that was asked for could not run, 128 + the signal's number when interrupted.
 */
export async function runConformance(options: ConformanceOptions, io: CommandIo): Promise<number> {
  const interrupts = watchForInterrupts();
  try {
    return await runSelected(options, selectionOf(options), io, interrupts.signal);
  } catch (error) {
    return failRun(error, options, io);
  } finally {
    interrupts.stop();
  }
}

function selectionOf(options: ConformanceOptions): Selection {
  const { runtimes = [], probes = [], packages = [], peers = [], all = false, quick = false } = options;
  const chosenPeers = [...new Set(peers)];
  const everyPeer = peerNames.every((name) => chosenPeers.includes(name));
  const restricted = quick || [runtimes, probes, packages].some(({ length }) => length > 0);
  if (options.write === true && (restricted || !all || !everyPeer)) {
    throw new Error("--write needs a complete scoreboard: use it with --all and --peers, and without restrictions.");
  }
  return {
    runtimes: [...new Set(runtimes)],
    probes,
    providers: packages,
    peers: chosenPeers,
    all,
    peersOnly: chosenPeers.length > 0 && !everyPeer && runtimes.length === 0 && !all,
    quick,
  };
}

async function runSelected(
  options: ConformanceOptions,
  selection: Selection,
  io: CommandIo,
  signal: AbortSignal,
): Promise<number> {
  const write = options.write === true;
  if (write) withSection(""); // Missing markers should be reported now, not after half an hour.
  const runs = (await selectHosts(selection)).length + selection.peers.length;
  const found = await conform(selection, showProgress(io.stderr, io.env, runs), signal);
  const problems = problemsOf(found);
  const notRun = notRunOf(found, selection);
  const board = toScoreboard(found);
  const ok = !signal.aborted && notRun.length === 0 && problems.length === 0;
  io.stdout.write(
    options.json === true
      ? `${toJson(found, board, { ok, problems, notRun })}\n`
      : `${toText(board)}\n${missingFrom(found)}`,
  );
  for (const problem of problems) io.stderr.write(`${problem}\n`);
  if (signal.aborted) {
    io.stderr.write(`Interrupted. These are the results so far${write ? "; README.md was not changed" : ""}.\n`);
    return Number(signal.reason);
  }
  for (const reason of notRun) io.stderr.write(`${reason}\n`);
  if (notRun.length > 0) return 2;
  if (problems.length > 0) return 1;
  if (write) writeFileSync(readme, withSection(toMarkdown(found, today(), io.commandLine)));
  return 0;
}

/** What was asked for but did not run: without this, its absence from the scoreboard would look like success. */
function notRunOf(
  { ours, peers, skipped }: Conformance,
  { runtimes, all, peersOnly, peers: wanted }: Selection,
): string[] {
  const named = all ? [] : skipped.filter(({ what }) => runtimes.includes(what) || wanted.includes(what));
  const empty = (peersOnly ? peers : ours).filter(({ results, problems }) => results.length + problems.length === 0);
  const none = !peersOnly && ours.length === 0 && named.length === 0;
  return [
    ...named.map(({ what, why }) => `${what} could not run: ${why}.`),
    ...empty.map((one) => `${"peer" in one ? one.peer : one.runtime}: no operation matches the selection.`),
    ...(none ? ["No runtime could run."] : []),
  ];
}

/** A note under the table about runs that are missing or incomplete in it. */
function missingFrom({ ours, peers, skipped }: Conformance): string {
  const broken = [...ours, ...peers].filter(({ problems }) => problems.length > 0);
  const names = [
    ...broken.map((one) => `${"peer" in one ? one.peer : one.runtime} (incomplete)`),
    ...skipped.map(({ what }) => `${what} (skipped)`),
  ];
  return names.length === 0 ? "" : `\nMissing or incomplete in this table: ${names.join(", ")}.\n`;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** README.md with this scoreboard. Throws if the README has no markers for it. */
function withSection(section: string): string {
  return writeSection(readFileSync(readme, "utf8"), "scoreboard", section);
}
