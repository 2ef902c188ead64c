import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const modules = join(root, "node_modules");
export const windows = process.platform === "win32";
export const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
/** The Node that this repository's programs run on. It comes with the installation. */
export const node = windows ? join(modules, "node", "bin", "node.exe") : join(modules, ".bin", "node");
