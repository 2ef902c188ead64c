import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Conformance, conform } from "./conform.ts";
import { complaintsOf, type Scoreboard, toMarkdown, toScoreboard, toText } from "./scoreboard.ts";
import { writeSection } from "./write-section.ts";

const help = `Runs the conformance probes on every generated package, against raw servers on loopback.

  pnpm conformance [options]

  --runtime <name>    in this runtime (node-20, node-22, node-24, node-26, bun, deno, workerd, chromium); repeatable
  --all               in all of them; those not at hand are fetched into .cache, or named as skipped
  --probe <start>     only probes whose id begins so (ids/, redirects/307); repeatable
  --package <name>    only this package (junction); repeatable
  --peers             also the clients one would otherwise take, for the scoreboard
  --quick             costly probes on one operation of each package only
  --json              everything found, as JSON
  --write             writes the scoreboard into README.md
  --help

Exits with 0 when every probe of ours passed, 1 when one did not, 2 when it could not run.`;

const readme = new URL("../../../README.md", import.meta.url);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runtime: { type: "string", multiple: true, default: [] },
      probe: { type: "string", multiple: true, default: [] },
      package: { type: "string", multiple: true, default: [] },
      all: { type: "boolean", default: false },
      peers: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const { runtime: runtimes, probe: probes, package: providers, all, peers, quick } = values;
  const found = await conform({ runtimes, probes, providers, all, peers, quick }, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const board = toScoreboard(found);
  const complaints = complaintsOf(found);
  process.stdout.write(values.json ? `${asJson(found, board, complaints)}\n` : `${toText(board)}\n`);
  if (values.write) {
    const date = new Date().toISOString().slice(0, 10);
    writeFileSync(readme, writeSection(readFileSync(readme, "utf8"), "scoreboard", toMarkdown(board, found, date)));
  }
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  return complaints.length === 0 && found.ours.length > 0 ? 0 : 1;
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
