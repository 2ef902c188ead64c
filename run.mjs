// `node run.mjs <script> [arguments]`: installs what the lockfile says, then runs a script of package.json.
// Plain JavaScript without dependencies: all a machine needs is Node 20 or later, npm and git.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const bin = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".purge-installed");
const turn = join(root, "node_modules", ".purge-installing");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const pinned = manifest.packageManager.replace("pnpm@", "");
const windows = process.platform === "win32";

const quiet = {
  DO_NOT_TRACK: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  NO_UPDATE_NOTIFIER: "1",
  npm_config_update_notifier: "false",
};
/** How the registry is reached. Every other `npm_*` is what `npm start` says about itself, which pnpm would warn about. */
const reach = /^npm_config_(registry|cache|proxy|https_proxy|noproxy|ca|cafile|strict_ssl|userconfig|globalconfig)$/i;

function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || reach.test(name));
  const env = { ...Object.fromEntries(kept), ...quiet };
  const path = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  return { ...env, [path]: [bin, env[path]].filter(Boolean).join(delimiter) };
}

function complain(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function checkNode() {
  const wanted = manifest.engines.node.match(/\d+/g).map(Number);
  const found = process.versions.node.split(".").map(Number);
  if (found[0] > wanted[0] || (found[0] === wanted[0] && found[1] >= wanted[1])) return;
  complain(`Node ${wanted.join(".")} or later is needed to begin with; this is ${process.versions.node}.`);
}

/** What the installation depends on; a change of any of it means installing again. */
function fingerprint() {
  const folders = ["scripts", ...readdirSync(join(root, "packages")).map((name) => join("packages", name))];
  const files = [
    "package.json",
    "pnpm-workspace.yaml",
    "pnpm-lock.yaml",
    ...folders.map((at) => join(at, "package.json")),
  ];
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${root}`);
  for (const file of files) if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  return { hash: hash.digest("hex"), linked: folders.filter((at) => existsSync(join(root, at, "node_modules"))) };
}

function isInstalled() {
  if (!existsSync(stamp) || !existsSync(join(bin, windows ? "node.cmd" : "node"))) return false;
  const then = JSON.parse(readFileSync(stamp, "utf8"));
  const now = fingerprint();
  return then.hash === now.hash && then.linked.every((at) => now.linked.includes(at));
}

/** The pinned pnpm: the installed one when an installation was finished with it, else through npx. */
function pnpm() {
  const installed = join(root, "node_modules", "pnpm", "package.json");
  const has = existsSync(stamp) && JSON.parse(readFileSync(installed, "utf8")).version === pinned;
  return has ? [join(bin, "pnpm")] : ["npx", "--yes", "--loglevel=error", `pnpm@${pinned}`];
}

function run([command, ...args], stdio) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: environment(), stdio, shell: windows });
    // On a terminal Ctrl+C reaches the whole group by itself.
    const signals = process.stdin.isTTY ? ["SIGTERM", "SIGHUP"] : ["SIGTERM", "SIGHUP", "SIGINT"];
    for (const signal of signals) process.on(signal, () => child.kill(signal));
    if (process.stdin.isTTY) process.on("SIGINT", () => undefined);
    child.on("error", (error) => complain(`${command} cannot be started: ${error.message}`));
    child.on("close", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Whether this process may install; if another one is at it, waits for that to end and says no. */
async function takeTurn() {
  mkdirSync(dirname(turn), { recursive: true });
  try {
    writeFileSync(turn, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  while (isTaken()) await setTimeout(200);
  rmSync(turn, { force: true });
  return false;
}

/** Whether the process that took the turn is still there; one that was killed leaves its file behind. */
function isTaken() {
  try {
    return process.kill(Number(readFileSync(turn, "utf8")), 0);
  } catch {
    return false;
  }
}

async function install() {
  process.stderr.write(`Installing with pnpm ${pinned} (from the lockfile; the first time takes a minute or so)\n`);
  const settings = {
    confirmModulesPurge: false,
    // Packages are judged by the Node they will run on, which this installation brings, not by the one of this machine.
    nodeVersion: manifest.devDependencies.node.replace("^", ""),
    // How old a release is, is asked when the lockfile changes, not of hundreds of packages by all who install from it.
    minimumReleaseAge: 0,
  };
  const given = Object.entries(settings).map(([name, value]) => `--config.${name}=${value}`);
  const command = [...pnpm(), "install", "--frozen-lockfile", ...given];
  rmSync(stamp, { force: true });
  const code = await run(command, ["ignore", 2, 2]);
  if (code === 0) writeFileSync(stamp, JSON.stringify(fingerprint()));
  rmSync(turn, { force: true });
  if (code !== 0) process.exit(code);
}

checkNode();
const [script, ...args] = process.argv.slice(2);
if (!Object.hasOwn(manifest.scripts, script ?? "")) {
  complain(`Usage: node run.mjs <script> [arguments]\nScripts: ${Object.keys(manifest.scripts).join(", ")}`);
}
while (!isInstalled()) if (await takeTurn()) await install();
process.exitCode = await run([...pnpm(), "--silent", "run", script, ...args], "inherit");
