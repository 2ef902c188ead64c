import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fail } from "./fail.mjs";
import { manifest, modules, node, root, windows } from "./paths.mjs";
import { runProgram } from "./run-program.mjs";

const pnpmVersion = manifest.packageManager.replace("pnpm@", "");
/** Written when an installation is complete: what it was made from. */
const installedFile = join(modules, ".purge-installed");
/** There while an installation runs: the process id that runs it. */
const lockFile = join(modules, ".purge-installing");

export function isInstalled() {
  if (!existsSync(installedFile) || !existsSync(node)) return false;
  const then = JSON.parse(readFileSync(installedFile, "utf8"));
  const now = fingerprint();
  return then.hash === now.hash && then.linked.every((folder) => now.linked.includes(folder));
}

/** What the installation depends on: a change of any of it means installing again. */
function fingerprint() {
  const folders = ["scripts", ...readdirSync(join(root, "packages")).map((name) => join("packages", name))];
  const manifests = folders.map((folder) => join(folder, "package.json"));
  const files = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", ...manifests];
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${root}`);
  for (const file of files) if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  return {
    hash: hash.digest("hex"),
    linked: folders.filter((folder) => existsSync(join(root, folder, "node_modules"))),
  };
}

/** Installs what the lockfile says, unless that is there already. Of several processes one does it. */
export async function install() {
  while (!isInstalled()) if (await lock()) await installNow();
}

async function installNow() {
  process.stderr.write(
    `Installing with pnpm ${pnpmVersion} (from the lockfile; the first time takes a minute or so)\n`,
  );
  const settings = {
    confirmModulesPurge: false,
    // Packages are judged by the Node they will run on, which this installation brings, not by the one of this machine.
    nodeVersion: manifest.devDependencies.node.replace("^", ""),
    // A release's age is checked when the lockfile changes, not for hundreds of packages at every installation from it.
    minimumReleaseAge: 0,
  };
  const options = Object.entries(settings).map(([name, value]) => `--config.${name}=${value}`);
  const command = [...pnpm(), "install", "--frozen-lockfile", ...options];
  rmSync(installedFile, { force: true });
  const code = await runProgram(command, ["ignore", 2, 2]);
  if (code === 0) writeFileSync(installedFile, JSON.stringify(fingerprint()));
  rmSync(lockFile, { force: true });
  if (code !== 0) process.exit(code);
  if (!existsSync(node)) fail(`error: the installation has no ${node}; remove node_modules and try again`);
}

/** Whether this process may install. If another one is installing, waits until that ends and returns false. */
async function lock() {
  mkdirSync(dirname(lockFile), { recursive: true });
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  while (isLocked()) await setTimeout(200);
  rmSync(lockFile, { force: true });
  return false;
}

/** Whether the process that took the lock still runs; one that was killed leaves its file behind. */
function isLocked() {
  try {
    return process.kill(Number(readFileSync(lockFile, "utf8")), 0);
  } catch {
    return false;
  }
}

/** The pinned pnpm: the installed one after a complete installation, else through npx. */
export function pnpm() {
  const folder = join(modules, "pnpm");
  const isComplete = existsSync(installedFile) && existsSync(join(folder, "package.json"));
  if (isComplete && JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version === pnpmVersion) {
    return windows ? [process.execPath, join(folder, "bin", "pnpm.mjs")] : [join(modules, ".bin", "pnpm")];
  }
  return [...npx(), "--yes", "--loglevel=error", `pnpm@${pnpmVersion}`];
}

/** On Windows npx is a batch file, which only a shell could start: there its JavaScript, beside npm's. */
function npx() {
  if (!windows) return ["npx"];
  const besideNode = join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
  const npm = [process.env.npm_execpath, besideNode].filter(Boolean);
  const found = npm.map((file) => join(dirname(file), "npx-cli.js")).find((file) => existsSync(file));
  if (found === undefined) fail(`error: npm was not found at ${besideNode}; install Node together with npm`);
  return [process.execPath, found];
}
