import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fetchPackages, isFetched, type Versions } from "./cache.ts";
import type { Command, Host } from "./host.ts";
import { runProgram } from "./run-program.ts";

/** A program's version, or `undefined` if it doesn't run. */
export async function versionOf(program: string): Promise<string | undefined> {
  try {
    return /\d+[.-]\d+[\w.-]*/.exec(await runProgram(program, ["--version"], { timeout: 20_000 }))?.[0];
  } catch {
    return undefined; // The program is not there.
  }
}

/** A program with one of these names on PATH, ignoring `node_modules`. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

export interface Fetched {
  readonly name: string;
  readonly versions: Versions;
  /** The program in `node_modules`. */
  readonly program: string;
}

/** A program from the registry, or the reason why it isn't available. */
export async function fetched(
  from: Fetched,
  mayFetch: boolean,
): Promise<{ program: string; version: string } | string> {
  if (!mayFetch && !isFetched(from.name, from.versions)) return "not in the cache";
  try {
    const program = join(await fetchPackages(from.name, from.versions), from.program);
    const version = await versionOf(program);
    return version === undefined ? `${from.program} does not run here` : { program, version };
  } catch (error) {
    return `could not be downloaded from the registry: ${String(error instanceof Error ? error.message : error).split("\n")[0]}`;
  }
}

const machine = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

/** Reads the control server's address from the command line. */
const launch = "main((globalThis.Bun?.argv ?? globalThis.Deno?.args ?? process.argv).at(-1));";
const runtime = (name: string): Host["runtime"] => ({ name, browser: false, connections: 60 });

const nodeCommand = (program: string, version: string): Command => ({
  program,
  version,
  arguments: (bundle, control) => ["--expose-gc", bundle, control],
  ends: true,
});

/** The Node that runs this, and the one on PATH if it is a different one. */
export async function installedNodes(): Promise<Host[]> {
  const other = onPath("node");
  const programs = [process.execPath, ...(other === undefined ? [] : [other])];
  const found = await Promise.all(programs.map(async (program) => ({ program, version: await versionOf(program) })));
  const hosts = found.flatMap(({ program, version }) =>
    version === undefined || !isSupported(version)
      ? []
      : [
          {
            runtime: runtime(`node-${version.split(".")[0]}`),
            launch,
            find: async () => nodeCommand(program, version),
          },
        ],
  );
  return hosts.filter(({ runtime: { name } }, index) => hosts.findIndex((one) => one.runtime.name === name) === index);
}

function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

function fetchedNode(version: string): Host {
  const name = `node-${version.split(".")[0]}`;
  const from = { name, versions: { [`node-${machine}`]: version }, program: `node-${machine}/bin/node` };
  return {
    runtime: runtime(name),
    launch,
    find: async (mayFetch) => {
      const found = await fetched(from, mayFetch);
      return typeof found === "string" ? found : nodeCommand(found.program, found.version);
    },
  };
}

/** Every supported Node release line, from the registry. */
export const fetchedNodes: readonly Host[] = ["20.20.2", "22.23.3", "24.21.0", "26.10.0"].map(fetchedNode);

export const bun: Host = {
  runtime: runtime("bun"),
  launch,
  find: async (mayFetch) => {
    const system = process.platform === "win32" ? "windows" : process.platform;
    const name = `@oven/bun-${system}-${process.arch === "arm64" ? "aarch64" : process.arch}`;
    const found = await fetched({ name: "bun", versions: { [name]: "1.4.5" }, program: `${name}/bin/bun` }, mayFetch);
    if (typeof found === "string") return found;
    return { ...found, arguments: (bundle, control) => [bundle, control], ends: true };
  },
};

const denoPackages: Readonly<Record<string, string>> = {
  "linux-x64": "@deno/linux-x64-glibc",
  "linux-arm64": "@deno/linux-arm64-glibc",
  "darwin-x64": "@deno/darwin-x64",
  "darwin-arm64": "@deno/darwin-arm64",
  "win-x64": "@deno/win32-x64",
};

export const deno: Host = {
  runtime: runtime("deno"),
  launch,
  find: async (mayFetch) => {
    const name = denoPackages[machine];
    if (name === undefined) return `no package for ${machine}`;
    const found = await fetched({ name: "deno", versions: { [name]: "2.9.6" }, program: `${name}/deno` }, mayFetch);
    if (typeof found === "string") return found;
    return {
      ...found,
      arguments: (bundle, control) => ["run", "--allow-net", "--no-config", "--no-lock", bundle, control],
      environment: { DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" },
      ends: true,
    };
  },
};
