import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { packagesFolder } from "../runtimes/folders.ts";
import { runPnpm } from "../runtimes/run-program.ts";
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

/** The files that the published package would add to a user's `node_modules`. */
async function packed(folder: string): Promise<Weight> {
  const { files } = JSON.parse(await runPnpm(["pack", "--dry-run", "--json"], { cwd: folder })) as {
    files: { path: string }[];
  };
  const sizes = files.map(({ path }) => join(folder, path)).map((file) => (existsSync(file) ? statSync(file).size : 0));
  return { bytes: sizes.reduce((total, size) => total + size, 0), files: files.length };
}

const dependenciesOf = (folder: string): [name: string, range: string][] => {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  return Object.entries(manifest.dependencies ?? {});
};

/** A package in a flat `node_modules`, with everything it depends on. */
function installed(nodeModules: string, name: string, seen: Set<string> = new Set()): Weight {
  if (seen.has(name) || !existsSync(join(nodeModules, name))) return { bytes: 0, files: 0 };
  seen.add(name);
  const folder = join(nodeModules, name);
  return sum([weightOf(folder), ...dependenciesOf(folder).map(([each]) => installed(nodeModules, each, seen))]);
}

/** One of our packages as it would be published, with all its dependencies, each counted once. */
async function published(nodeModules: string, name: string, seen: Set<string> = new Set()): Promise<Weight> {
  if (seen.has(name)) return { bytes: 0, files: 0 };
  seen.add(name);
  const folder = join(packagesFolder, name);
  const weights = [await packed(folder)];
  for (const [each, range] of dependenciesOf(folder)) {
    const isOurs = range.startsWith("workspace:");
    weights.push(isOurs ? await published(nodeModules, folderOf(each), seen) : installed(nodeModules, each, seen));
  }
  return sum(weights);
}

/** The folder is the name of the package, without its scope. */
const folderOf = (name: string): string => name.split("/").at(-1) ?? name;

function weightOf(folder: string): Weight {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((total, entry) => total + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { bytes, files: files.length };
}

export async function measureInstalls({ nodeModules }: Places): Promise<Question[]> {
  const weights: Readonly<Record<string, Weight>> = {
    [OURS]: await published(nodeModules, "junction"),
    [`${OURS}, umbrella`]: await published(nodeModules, "all"),
    "openapi-fetch": installed(nodeModules, "openapi-fetch"),
    "Junction SDK": installed(nodeModules, "@junction-api/sdk"),
    "Klavis SDK": installed(nodeModules, "klavis"),
  };
  const figures = (read: (weight: Weight) => number) =>
    Object.entries(weights).map(([subject, weight]) => ({ subject, value: read(weight) }));
  return [
    {
      id: "installed",
      title: "Installed, with all dependencies",
      unit: "kB",
      figures: figures(({ bytes }) => bytes / 1000),
      targets: [],
    },
    { id: "files", title: "Files installed", unit: "files", figures: figures(({ files }) => files), targets: [] },
  ];
}
