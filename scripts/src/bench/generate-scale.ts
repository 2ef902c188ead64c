import { rm } from "node:fs/promises";
import { enableCompileCache } from "node:module";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { table } from "../cli/terminal/print.ts";
import { runProgram } from "../workspace/run-program.ts";
import { measurePeer } from "./hey-api.ts";
import { synthesize } from "./synthetic-workspace.ts";

// How long `pnpm generate` takes for 5, 50 and 500 providers: the real pipeline, lint and writing included, in a fresh
// process and a fresh repository. `first` writes everything, `again` finds everything up to date.
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "5,50,500" },
    runs: { type: "string", default: "3" },
    peer: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    at: { type: "string" },
  },
});
const root = resolve(import.meta.dirname, "../../..");

interface Measured {
  providers: number;
  /** Seconds of the fastest run. */
  first: number;
  again: number;
  /** Milliseconds that one more provider takes. */
  perProvider: number;
  /** Megabytes. */
  peak: number;
}

async function measure(providers: number, runs: number, before: Measured | undefined): Promise<Measured> {
  const results = { first: [] as number[], again: [] as number[], peak: 0 };
  for (let run = 0; run < runs; run++) {
    const folder = await synthesize(root, providers);
    try {
      for (const pass of ["first", "again"] as const) {
        const { seconds, peak } = await generateAt(folder);
        results[pass].push(seconds);
        results.peak = Math.max(results.peak, peak);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const [first, again] = [Math.min(...results.first), Math.min(...results.again)];
  const more = before === undefined ? first / providers : (first - before.first) / (providers - before.providers);
  return { providers, first, again, perProvider: more * 1000, peak: results.peak };
}

async function generateAt(folder: string): Promise<{ seconds: number; peak: number }> {
  const begun = performance.now();
  const { code, output } = await runProgram(root, ["node", import.meta.filename, "--at", folder]);
  if (code !== 0) throw new Error(output.slice(0, 2000));
  const peak = Number(/\npeak (\d+)\n/.exec(output)?.[1]) / 1024;
  return { seconds: (performance.now() - begun) / 1000, peak };
}

// As cli.ts, but for the repository that is measured.
async function generate(folder: string): Promise<void> {
  enableCompileCache();
  process.env.REDOCLY_TELEMETRY = "off";
  process.env.REDOCLY_SUPPRESS_UPDATE_NOTICE = "true";
  const { main } = await import("../cli/main.ts");
  const { stdin, stdout, stderr } = process;
  process.exitCode = await main(["generate", "--json"], { root: folder, stdin, stdout, stderr, color: false });
  stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`);
}

async function report(): Promise<void> {
  const measured: Measured[] = [];
  for (const size of values.sizes.split(",").map(Number)) {
    measured.push(await measure(size, size > 100 ? 1 : Number(values.runs), measured.at(-1)));
  }
  const peer = values.peer ? await measurePeer(root) : undefined;

  const rows = measured.map(({ providers, first, again, perProvider, peak }) => [
    providers,
    `${first.toFixed(2)} s`,
    `${again.toFixed(2)} s`,
    `${perProvider.toFixed(1)} ms`,
    `${Math.round(peak)} MB`,
  ]);
  const peerLine =
    peer === undefined
      ? ""
      : `${peer.peer}, its generator alone for ours: ${"skipped" in peer ? `skipped, ${peer.skipped}` : `${peer.seconds.toFixed(2)} s`}\n`;
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ measured, ...(peer && { peer }) }, null, 2)}\n`
      : `${table(["providers", "first", "again", "one more", "peak"], rows)}${peerLine}`,
  );
}

await (values.at === undefined ? report() : generate(values.at));
