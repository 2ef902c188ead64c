import { readFile } from "node:fs/promises";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { Tarball } from "../../workspace/pack.ts";
import { runProgram } from "../../workspace/run-program.ts";
import type { CheckContext } from "./check-context.ts";

/** What is published, looked at as its users get it: publint and are-the-types-wrong on every tarball. */
export async function checkPackages({ root, tarballs }: CheckContext): Promise<string> {
  const packed = await tarballs();
  const faults = await Promise.all(packed.flatMap((tarball) => [lint(tarball), checkResolution(root, tarball)]));
  return faults.flat().join("\n");
}

async function lint({ path, package: { manifest } }: Tarball): Promise<string[]> {
  const tarball = await readFile(path);
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true });
  return messages.map((message) => `${manifest.name}: ${formatMessage(message, pkg ?? {}, { color: false })}`);
}

async function checkResolution(root: string, { path, package: { manifest } }: Tarball): Promise<string[]> {
  const quiet = ["--no-definitely-typed", "--no-emoji", "--no-color", "--format", "ascii"];
  const json = Object.keys(manifest.exports ?? {}).filter((entry) => entry.endsWith(".json"));
  const skipped = json.length > 0 ? ["--exclude-entrypoints", ...json] : [];
  const { code, output } = await runProgram(root, ["attw", path, "--profile", "esm-only", ...quiet, ...skipped]);
  return code === 0 ? [] : [`${manifest.name}: ${output}`];
}
