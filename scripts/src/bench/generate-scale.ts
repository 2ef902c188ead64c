import { rm } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "../workspace/run-program.ts";
import { synthesize } from "./synthetic-workspace.ts";

/** How long `generate` takes for a number of providers. */
export interface Measured {
  providers: number;
  /** Seconds of the fastest run that writes everything. */
  first: number;
  /** Seconds of the fastest run that finds everything up to date. */
  again: number;
  /** Milliseconds that one more provider takes. */
  perProvider: number;
  /** Megabytes. */
  peak: number;
}

/**
 * Measures the real pipeline, lint and writing included, in a fresh process and a fresh repository for each run. More
 * than 100 providers are measured once.
 */
export async function measureGenerate(root: string, sizes: readonly number[], runs: number): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measure(root, size, size > 100 ? 1 : runs, measured.at(-1)));
  return measured;
}

async function measure(root: string, providers: number, runs: number, before: Measured | undefined): Promise<Measured> {
  const results = { first: [] as number[], again: [] as number[], peak: 0 };
  for (let run = 0; run < runs; run++) {
    const folder = await synthesize(root, providers);
    try {
      for (const pass of ["first", "again"] as const) {
        const { seconds, peak } = await generateIn(root, folder);
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

async function generateIn(root: string, folder: string): Promise<{ seconds: number; peak: number }> {
  const begun = performance.now();
  const preload = new URL("print-peak.ts", import.meta.url).href;
  const program = join(root, "scripts/src/cli/run-in.ts");
  const { code, output } = await runProgram(root, ["node", "--import", preload, program, folder, "generate", "--json"]);
  if (code !== 0) throw new Error(output.slice(0, 2000));
  const peak = Number(/\npeak (\d+)\n/.exec(output)?.[1]) / 1024;
  return { seconds: (performance.now() - begun) / 1000, peak };
}
