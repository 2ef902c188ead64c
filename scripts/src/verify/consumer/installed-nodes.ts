import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { mustRun } from "../../workspace/run-program.ts";

export interface InstalledNode {
  version: string;
  program: string;
}

/** Every supported Node on the PATH, one for each version: the toolchain's and the machine's own. */
export async function installedNodes(root: string): Promise<InstalledNode[]> {
  const folders = [join(root, "node_modules/.bin"), ...(process.env.PATH ?? "").split(delimiter)];
  const programs = [...new Set(folders.map((folder) => join(folder, "node")))].filter((program) => existsSync(program));
  const found = new Map<string, InstalledNode>();
  for (const program of programs) {
    const version = (await mustRun(root, [program, "--print", "process.versions.node"])).trim();
    if (isSupported(version) && !found.has(version)) found.set(version, { version, program });
  }
  return [...found.values()];
}

/** As `engines` of the packages say: 20.19 and later. */
function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}
