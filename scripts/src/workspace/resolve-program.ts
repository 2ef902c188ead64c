import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/**
 * How a program of the repository, or of the system, is started without a shell. On Windows the programs that npm and
 * pnpm install are batch files, which only a shell can start, and a shell would split arguments with spaces: there it is
 * their JavaScript, run by this Node.
 */
export function resolveProgram(
  root: string,
  program: string,
  platform: NodeJS.Platform = process.platform,
): [string, ...string[]] {
  if (platform !== "win32") return [program];
  if (program === "node") return [process.execPath];
  const script = program === "npm" ? findNpm() : findInstalled(root, program);
  if (script === undefined) return [program];
  return script.endsWith(".exe") ? [script] : [process.execPath, script];
}

/** npm comes with the system's Node, beside its batch file. */
function findNpm(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, "node_modules", "npm", "bin", "npm-cli.js")).find(existsSync);
}

/** The file that a dependency of the repository declares for a program. */
function findInstalled(root: string, program: string): string | undefined {
  const { devDependencies = {} } = readManifest(join(root, "package.json"));
  for (const name of Object.keys(devDependencies)) {
    const file = join(root, "node_modules", name, "package.json");
    if (!existsSync(file)) continue;
    const { bin } = readManifest(file);
    const script = typeof bin === "string" ? { [name.replace(/^@.*\//, "")]: bin } : bin;
    if (script?.[program] !== undefined) return join(dirname(file), script[program]);
  }
  return undefined;
}

interface Manifest {
  devDependencies?: Record<string, string>;
  bin?: string | Record<string, string>;
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}
