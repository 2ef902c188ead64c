import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifest, root } from "./paths.mjs";

/** What each script does, for --help. */
const summaries = {
  demo: "Generate and build the clients, then delete one user at each vendor of the sandbox",
  "test:all": "Build the packages and run the tests; arguments go to vitest",
  "test:postgres": "Fetch a PostgreSQL into .cache, and run the tests of @purge/erase that need one",
  sandbox: "Serve the simulated vendors on this machine",
  setup: "Install what the lockfile says, and nothing else",
  build: "Compile the packages",
  "build:types": "Compile the types of the generated packages in one process, as `build` begins",
  generate: "Generate every package from its specification, and the umbrella package",
  spec: "Add, update and compare specifications",
  check: "Check generated files, specifications, types, packages, sizes and style",
  pack: "Build the packages and pack them as they would be published",
  contract: "Run each provider's life cycle against the sandbox, or against the vendor",
  conformance: "Run the conformance probes on every generated package, against servers on loopback",
  bench: "Measure our clients beside other clients, in the same run",
  site: "Build the site into site/dist, from the specifications, the READMEs and a recorded erasure",
  "test:site": "Build the site and test it in the installed Chromium",
  mutate: "Change the runtime's code in every small way, and see whether its unit tests notice (an hour or more)",
  "bench:generate": "Measure how long generating takes for 5, 50 and 500 providers",
  "bench:corpus": "Run the pipeline over a folder of specifications, beside openapi-typescript",
  "bench:erase": "Measure @purge/erase, embedded and on PostgreSQL, beside the same job on DBOS",
  chaos: "Kill workers of @purge/erase among failing vendors",
  "crash-points": "Crash @purge/erase at every point of every scenario",
  "crash-points:mutations": "Break the core of @purge/erase one place at a time; the crash points have to notice",
  fix: "Format and lint the code, and regenerate the packages",
  "release:check": "Check that the packages name the repository they are released from",
  "release:version": "Turn changesets into versions and changelogs (run by the release workflow)",
  "release:publish": "Build and publish the packages (run by the release workflow)",
};
export const withoutArguments = [
  "setup",
  "build",
  "build:types",
  "fix",
  "crash-points:mutations",
  "release:check",
  "release:version",
  "release:publish",
];

export function help() {
  const names = Object.keys(manifest.scripts);
  const aliased = names.filter((name) => targetOf(name) !== name).map(targetOf);
  const listed = names.filter((name) => !aliased.includes(name));
  const width = Math.max(...listed.map((name) => name.length));
  const rows = listed.map((name) => `  ${name.padEnd(width)}  ${summaries[targetOf(name)] ?? ""}`);
  return `Usage: node run.mjs <script> [arguments]

Scripts:
${rows.join("\n")}

Options:
  --version   print the version
  -h, --help  show this help; after a script, the help of that script

The first run installs the dependencies. Exit codes: 0 success, 1 problems found, 2 wrong usage, 70 internal error.`;
}

/** The script that does the work: `npm start` and `npm test` must not call themselves, so they stand for another. */
export function targetOf(name) {
  return /^node run\.mjs (\S+)$/.exec(manifest.scripts[name])?.[1] ?? name;
}

/** The umbrella's version: every release raises it. */
export function version() {
  return JSON.parse(readFileSync(join(root, "packages", "all", "package.json"), "utf8")).version;
}

export function scriptHelp(name) {
  const script = targetOf(name);
  const more = hasOwnHelp(script) ? "\n\nRun `node run.mjs setup` first: then --help lists all options." : "";
  const usage = withoutArguments.includes(script) ? name : `${name} [arguments]`;
  return `Usage: node run.mjs ${usage}\n\n${summaries[script] ?? manifest.scripts[script]}${more}`;
}

/** Commands of this repository's own command line have a --help of their own, and so do programs of the packages. */
export function hasOwnHelp(script) {
  const ownHelp = ["chaos", "crash-points", "bench:erase", "sandbox"];
  return ownHelp.includes(script) || /^node scripts\/src\/cli\/bin\.ts [^&]*$/.test(manifest.scripts[script]);
}

export function takesNoArguments(name) {
  return `error: ${name} takes no arguments\n(run \`node run.mjs ${name} --help\` for usage)`;
}

export function unknownScript(name) {
  const names = Object.keys(manifest.scripts);
  const [near, letters] = [...names, "--help", "--version"]
    .map((known) => [known, distance(name, known)])
    .reduce((best, next) => (next[1] < best[1] ? next : best));
  const hint = letters <= name.length / 2 ? `Did you mean ${near}?` : `scripts: ${names.join(", ")}`;
  const what = name.startsWith("-") ? "option" : "script";
  return `error: unknown ${what} '${name}'\n(${hint})\n(run \`node run.mjs --help\` for usage)`;
}

/** How many letters must be inserted, removed or replaced to make one text of another (Levenshtein). */
function distance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = row[column - 1] + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[column] + 1, next[column - 1] + 1));
    }
    row = next;
  }
  return row[to.length];
}
