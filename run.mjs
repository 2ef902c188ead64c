// `node run.mjs <script> [arguments]`: installs what the lockfile says, then runs a script of package.json.
// Plain JavaScript without dependencies: all a machine needs is Node 20 or later, npm and git.
import { fail } from "./scripts/run/fail.mjs";
import {
  hasOwnHelp,
  help,
  scriptHelp,
  takesNoArguments,
  targetOf,
  unknownScript,
  version,
  withoutArguments,
} from "./scripts/run/help.mjs";
import { install, isInstalled, pnpm } from "./scripts/run/install.mjs";
import { manifest, node } from "./scripts/run/paths.mjs";
import { runProgram } from "./scripts/run/run-program.mjs";

await main(process.argv.slice(2));

async function main([name, ...args]) {
  checkNodeVersion();
  if (name === "--help" || name === "-h") return print(help());
  if (name === "--version") return print(version());
  if (name === undefined) fail(help());
  if (!Object.hasOwn(manifest.scripts, name)) fail(unknownScript(name));
  const script = targetOf(name);
  const asksForHelp = args.includes("--help") || args.includes("-h");
  if (asksForHelp && (!isInstalled() || !hasOwnHelp(script))) return print(scriptHelp(name));
  if (args.length > 0 && withoutArguments.includes(script)) fail(takesNoArguments(name));
  await install();
  process.exitCode = await runProgram(commandOf(script, args), "inherit");
}

function checkNodeVersion() {
  const needed = manifest.engines.node.match(/\d+/g).map(Number);
  const found = process.versions.node.split(".").map(Number);
  if (found[0] > needed[0] || (found[0] === needed[0] && found[1] >= needed[1])) return;
  fail(`error: Node ${needed.join(".")} or later is needed, and this is ${process.versions.node}`);
}

function print(text) {
  process.stdout.write(`${text}\n`);
}

/** A program and its arguments, never a line for a shell: Windows' would split `--keep "DELETE /x"`. */
function commandOf(script, args) {
  const [program, ...words] = manifest.scripts[script].split(" ");
  const isPlain = program === "node" && words.every((word) => /^[\w./:=-]+$/.test(word));
  return isPlain ? [node, ...words, ...args] : [...pnpm(), "--silent", "run", script, ...args];
}
