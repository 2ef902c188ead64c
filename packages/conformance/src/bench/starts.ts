import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packagesFolder } from "../runtimes/folders.ts";
import { runProgram } from "../runtimes/run-program.ts";
import type { Places } from "./places.ts";
import { OURS, type Question } from "./question.ts";
import { figuresOf, inTurns, pick, ratioOf } from "./rounds.ts";

const ROUNDS = 15;

/** Imports a package by its name in a process of its own, and prints milliseconds and megabytes. */
const script = `
  const [name] = process.argv.slice(-1);
  globalThis.gc();
  const memory = process.memoryUsage().rss;
  const start = performance.now();
  await import(name);
  const ms = performance.now() - start;
  globalThis.gc();
  console.log(JSON.stringify({ ms, mb: (process.memoryUsage().rss - memory) / 1048576 }));
`;

interface Start {
  readonly ms: number;
  readonly mb: number;
}

/** A project in which our packages and the peers are installed, as far as an import can see. */
async function createProject(packages: Readonly<Record<string, string>>): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), "purge-bench-"));
  for (const [name, folder] of Object.entries(packages)) {
    const link = join(project, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(folder, link, "junction");
  }
  return project;
}

async function startOf(module: string, project: string): Promise<Start> {
  const options = ["--expose-gc", "--input-type=module", "--eval", script, module];
  return JSON.parse(await runProgram(process.execPath, options, { cwd: project })) as Start;
}

/** Import time and memory, by package name: finding a package is a part of what its import costs. */
export async function measureStarts({ nodeModules }: Places): Promise<Question[]> {
  const peers = ["openapi-fetch", "@junction-api/sdk", "klavis"];
  const project = await createProject({
    "@purge/junction": join(packagesFolder, "junction"),
    "@purge/all": join(packagesFolder, "all"),
    ...Object.fromEntries(peers.map((name) => [name, join(nodeModules, name)])),
  });
  const modules: Readonly<Record<string, string>> = {
    [OURS]: "@purge/junction",
    [`${OURS}, umbrella`]: "@purge/all",
    "openapi-fetch": "openapi-fetch",
    "Junction SDK": "@junction-api/sdk",
    "Klavis SDK": "klavis",
    // The cost of an import as such.
    nothing: "data:text/javascript,",
  };
  const starts = await inTurns(ROUNDS, modules, (module) => startOf(module, project));
  await rm(project, { recursive: true });
  const times = pick(starts, ({ ms }) => ms);
  const ratio = ratioOf(times, "Junction SDK", OURS);
  const over = ratioOf(times, OURS, "openapi-fetch");
  return [
    {
      id: "import",
      title: `Import, median of ${ROUNDS} processes`,
      unit: "ms",
      figures: figuresOf(times),
      targets: [
        { text: `at most 3 times openapi-fetch (${over.toFixed(1)})`, met: over <= 3 },
        { text: `at least 20 times faster than Junction's SDK (${ratio.toFixed(1)})`, met: ratio >= 20 },
      ],
    },
    {
      id: "memory",
      title: "Memory that the import takes",
      unit: "MB",
      figures: figuresOf(pick(starts, ({ mb }) => mb)),
      targets: [],
    },
  ];
}
