import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Conformance, conform } from "./conform.ts";
import { complaintsOf, type Scoreboard, toScoreboard, toText } from "./scoreboard.ts";
import { peerNames, runtimeNames, type Selection, selectHosts } from "./select.ts";
import { showProgress } from "./show-progress.ts";
import { toMarkdown } from "./to-markdown.ts";
import { writeSection } from "./write-section.ts";

const help = `Runs the conformance probes on every generated package, against raw servers on loopback.

  pnpm conformance [options]

  --runtime <name>    in this runtime; repeatable (${runtimeNames.join(", ")})
  --all               in all of them; those not at hand are fetched into .cache, or named as skipped
  --probe <start>     only probes whose id begins so (ids/, redirects/307); repeatable
  --package <name>    only this package (junction); repeatable
  --peers             also the clients one would otherwise take, for the scoreboard
  --peer <name>       only this one of them, and ours where a runtime is named; repeatable (${peerNames.join(", ")})
  --quick             costly probes on one operation of each package only
  --json              everything found, as JSON
  --write             writes the scoreboard of --all --peers into README.md
  -h, --help

Without --runtime, --all and --peer it runs in the Nodes at hand. How far it has come is told on stderr; Ctrl-C ends it
with the findings so far. Exits with 0 when every probe of ours passed, 1 when one did not, 2 when what was asked for by
name could not run, and 130 when it was interrupted (129 and 143 by SIGHUP and SIGTERM).`;

const readme = new URL("../../../README.md", import.meta.url);

interface Orders {
  readonly selection: Selection;
  readonly json: boolean;
  readonly write: boolean;
}

/** What the arguments ask for; nothing for `--help`. */
function read(): Orders | undefined {
  const { values } = parseArgs({
    options: {
      runtime: { type: "string", multiple: true, default: [] },
      probe: { type: "string", multiple: true, default: [] },
      package: { type: "string", multiple: true, default: [] },
      peer: { type: "string", multiple: true, default: [] },
      all: { type: "boolean", default: false },
      peers: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return undefined;
  const { runtime: runtimes, probe: probes, package: providers, peer, all, quick, json, write } = values;
  const peersOnly = peer.length > 0 && runtimes.length === 0 && !all;
  const peers = values.peers ? peerNames : [...new Set(peer)];
  const isPart = quick || [runtimes, probes, providers, peer].some(({ length }) => length > 0);
  if (write && (isPart || !all || !values.peers))
    throw new Error(
      "--write is for a scoreboard of everything: give --all and --peers with it, and nothing that selects.",
    );
  return {
    selection: { runtimes: [...new Set(runtimes)], probes, providers, peers, all, peersOnly, quick },
    json,
    write,
  };
}

async function main(): Promise<number> {
  const orders = read();
  if (orders === undefined) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const { selection, json, write } = orders;
  if (write) withSection(""); // It would be a pity to hear of missing markers after half an hour.
  const interrupt = new AbortController();
  for (const signal of Object.keys(signals)) process.once(signal, () => interrupt.abort(signal));
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  const runs = (await selectHosts(selection)).length + selection.peers.length;
  const found = await conform(selection, showProgress(process.stderr, process.env, runs), interrupt.signal);
  const complaints = complaintsOf(found);
  const board = toScoreboard(found);
  process.stdout.write(json ? `${asJson(found, board, complaints)}\n` : `${toText(board)}\n${absences(found)}`);
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  if (interrupt.signal.aborted) {
    process.stderr.write(`Interrupted: these are the findings so far${write ? ", and README.md is as it was" : ""}.\n`);
    return signals[interrupt.signal.reason as keyof typeof signals];
  }
  const idle = idleOf(found, selection);
  for (const reason of idle) process.stderr.write(`${reason}\n`);
  if (idle.length > 0) return 2;
  if (complaints.length > 0) return 1;
  if (write) writeFileSync(readme, withSection(toMarkdown(found, today(), commandLine())));
  return 0;
}

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** What was asked for and has proven nothing: a scoreboard without it would look green. */
function idleOf(
  { ours, peers, skipped }: Conformance,
  { runtimes, all, peersOnly, peers: wanted }: Selection,
): string[] {
  const named = all ? [] : skipped.filter(({ what }) => runtimes.includes(what) || wanted.includes(what));
  const empty = (peersOnly ? peers : ours).filter(({ findings, faults }) => findings.length + faults.length === 0);
  const none = !peersOnly && ours.length === 0 && named.length === 0;
  return [
    ...named.map(({ what }) => `${what} was asked for and could not run.`),
    ...empty.map((one) => `${"peer" in one ? one.peer : one.runtime}: no operation has what was selected.`),
    ...(none ? ["No runtime could run."] : []),
  ];
}

/** What the table is without, for those who see only the table. */
function absences({ ours, peers, skipped }: Conformance): string {
  const broken = [...ours, ...peers].filter(({ faults }) => faults.length > 0);
  const names = [
    ...broken.map((one) => `${"peer" in one ? one.peer : one.runtime} (not finished)`),
    ...skipped.map(({ what }) => `${what} (skipped)`),
  ];
  return names.length === 0 ? "" : `\nNot or not wholly in this table: ${names.join(", ")}.\n`;
}

const today = (): string => new Date().toISOString().slice(0, 10);
const commandLine = (): string => `node run.mjs conformance ${process.argv.slice(2).join(" ")}`;

/** README.md with this scoreboard. Throws where it has no place for one. */
function withSection(section: string): string {
  return writeSection(readFileSync(readme, "utf8"), "scoreboard", section);
}

function asJson(found: Conformance, board: Scoreboard, complaints: readonly string[]): string {
  const brief = (session: Conformance["ours"][number]) => ({
    ...session,
    findings: session.findings.filter(({ reason, before }) => (reason ?? before) !== undefined),
    asked: session.findings.length,
  });
  const { ours, peers, skipped } = found;
  return JSON.stringify({ complaints, board, skipped, ours: ours.map(brief), peers: peers.map(brief) }, undefined, 2);
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
