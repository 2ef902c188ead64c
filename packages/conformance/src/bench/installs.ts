import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ourPackages } from "../conform.ts";
import type { Places } from "./places.ts";
import { OURS, type Question } from "./question.ts";

interface Weight {
  readonly bytes: number;
  readonly files: number;
}

const sum = (weights: readonly Weight[]): Weight => ({
  bytes: weights.reduce((total, { bytes }) => total + bytes, 0),
  files: weights.reduce((total, { files }) => total + files, 0),
});

/** What publishing the package would put into a user's `node_modules`. */
async function packed(folder: string): Promise<Weight> {
  const pnpm = fileURLToPath(new URL("../../../../node_modules/.bin/pnpm", import.meta.url));
  const { stdout } = await promisify(execFile)(pnpm, ["pack", "--dry-run", "--json"], {
    cwd: folder,
    shell: process.platform === "win32",
  });
  const { files } = JSON.parse(stdout) as { files: { path: string }[] };
  const sizes = files.map(({ path }) => join(folder, path)).map((file) => (existsSync(file) ? statSync(file).size : 0));
  return { bytes: sizes.reduce((total, size) => total + size, 0), files: files.length };
}

/** A package in a flat `node_modules`, with everything it depends on. */
function installed(nodeModules: string, name: string, seen: Set<string> = new Set()): Weight {
  if (seen.has(name) || !existsSync(join(nodeModules, name))) return { bytes: 0, files: 0 };
  seen.add(name);
  const folder = join(nodeModules, name);
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  return sum([weightOf(folder), ...Object.keys(dependencies).map((each) => installed(nodeModules, each, seen))]);
}

function weightOf(folder: string): Weight {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((total, entry) => total + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { bytes, files: files.length };
}

export async function measureInstalls({ nodeModules, providers }: Places): Promise<Question[]> {
  const fetch = installed(nodeModules, "openapi-fetch");
  const ours = async (names: readonly string[]): Promise<Weight> =>
    sum([fetch, ...(await Promise.all(names.map((name) => packed(join(ourPackages, name)))))]);
  const weights: Readonly<Record<string, Weight>> = {
    [OURS]: await ours(["junction", "runtime"]),
    [`${OURS}, umbrella`]: await ours(["all", "runtime", ...providers]),
    "openapi-fetch": fetch,
    "Junction SDK": installed(nodeModules, "@junction-api/sdk"),
    "Klavis SDK": installed(nodeModules, "klavis"),
  };
  const figures = (read: (weight: Weight) => number) =>
    Object.entries(weights).map(([subject, weight]) => ({ subject, value: read(weight) }));
  return [
    {
      id: "installed",
      title: "Installed, with all dependencies",
      unit: "KB",
      figures: figures(({ bytes }) => bytes / 1024),
      targets: [],
    },
    { id: "files", title: "Files installed", unit: "files", figures: figures(({ files }) => files), targets: [] },
  ];
}
