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
  --write             writes the scoreboard into README.md
  --help

How far it has come is told on stderr; Ctrl-C ends it with the findings so far.
Exits with 0 when every probe of ours passed, 1 when one did not, 2 when it could not run.`;

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
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return undefined;
  const { runtime: runtimes, probe: probes, package: providers, peer, all, quick, json, write } = values;
  const peersOnly = peer.length > 0 && runtimes.length === 0 && !all;
  const peers = values.peers ? peerNames : peer;
  if (write && (quick || peersOnly || probes.length > 0 || providers.length > 0))
    throw new Error("--write is for a scoreboard of everything: leave out --quick, --probe, --package and --peer.");
  return { selection: { runtimes, probes, providers, peers, all, peersOnly, quick }, json, write };
}

async function main(): Promise<number> {
  const orders = read();
  if (orders === undefined) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const { selection, json, write } = orders;
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  process.once("SIGTERM", () => interrupt.abort());
  const runs = (await selectHosts(selection)).length + selection.peers.length;
  const found = await conform(selection, showProgress(process.stderr, process.env, runs), interrupt.signal);
  const complaints = complaintsOf(found);
  const board = toScoreboard(found);
  process.stdout.write(json ? `${asJson(found, board, complaints)}\n` : `${toText(board)}\n`);
  if (write && !interrupt.signal.aborted) writeBoard(found);
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  const proven = complaints.length === 0 && (found.ours.length > 0 || selection.peersOnly === true);
  if (!interrupt.signal.aborted) return proven ? 0 : 1;
  process.stderr.write(`Interrupted: these are the findings so far${write ? ", and README.md is as it was" : ""}.\n`);
  return 1;
}

function writeBoard(found: Conformance): void {
  const date = new Date().toISOString().slice(0, 10);
  const command = `node run.mjs conformance ${process.argv.slice(2).join(" ")}`;
  const section = toMarkdown(found, date, command);
  writeFileSync(readme, writeSection(readFileSync(readme, "utf8"), "scoreboard", section));
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
