import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createProgram } from "../../cli/create-program.ts";
import type { Io } from "../../cli/terminal/command.ts";

const root = resolve(import.meta.dirname, "../../../..");
let folder = "";

const manifest = {
  name: "project",
  private: true,
  type: "module",
  packageManager: "pnpm@1.2.3",
  engines: { node: ">=20.19" },
  scripts: {
    start: "node run.mjs say",
    setup: "node --version",
    say: "node say.mjs",
    through: "true && node say.mjs",
    fail: "exit 7",
    wait: "node wait.mjs",
    spec: "node scripts/src/cli/bin.ts spec",
  },
  devDependencies: { node: "^24.0.0" },
};

/** A tool of this repository. For `install` it only adds a line to a file. */
const tool = (name: string) => `#!/bin/sh
[ "$1" = install ] && exec echo "${name} $*" >> path/installed
exec "${root}/node_modules/.bin/${name}" "$@"
`;

/** Stands for npx, which brings the pinned pnpm: an installation leaves the tools behind, and a note. */
const npx = `#!/bin/sh
echo "npx $*" >> path/installed
mkdir -p node_modules
cp -R tools/. node_modules
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "purge-run-"));
  const files = {
    "package.json": JSON.stringify(manifest),
    "pnpm-workspace.yaml": "pmOnFail: ignore\nverifyDepsBeforeRun: false\n",
    "pnpm-lock.yaml": "",
    "say.mjs": "console.log(JSON.stringify({ args: process.argv.slice(2), env: process.env, at: process.execPath }));",
    "wait.mjs": "console.log('waiting'); setInterval(() => undefined, 1000);",
    "packages/all/package.json": '{ "version": "1.4.0" }',
    "path/npx": npx,
    "tools/.bin/node": tool("node"),
    "tools/.bin/pnpm": tool("pnpm"),
    "tools/pnpm/package.json": '{ "version": "1.2.3" }',
  };
  for (const at of ["packages/all", "some where", "scripts", "path", "tools/.bin", "tools/pnpm"]) {
    await mkdir(join(folder, at), { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  await copyFile(join(root, "run.mjs"), join(folder, "run.mjs"));
  await cp(join(root, "scripts/run"), join(folder, "scripts/run"), { recursive: true });
  for (const path of ["path/npx", "tools/.bin/node", "tools/.bin/pnpm"]) await chmod(join(folder, path), 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  started?: (child: ReturnType<typeof spawn>) => void;
}

function run(args: readonly string[], { cwd = folder, env: more = {}, started = () => undefined }: RunOptions = {}) {
  const path = [join(folder, "path"), process.env.PATH].join(delimiter);
  const noise = {
    npm_config_prefix: "/nowhere",
    npm_lifecycle_event: "start",
    npm_config_registry: "http://127.0.0.1:9/",
  };
  const env = { ...process.env, ...noise, PATH: path, ...more };
  return new Promise<Ended>((done, reject) => {
    const child = spawn(process.execPath, [join(folder, "run.mjs"), ...args], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [out, err] = ["", ""];
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.on("data", (chunk) => {
      out += chunk;
      started(child);
    });
    child.on("error", reject);
    child.on("close", (code) => done({ code, out, err }));
  });
}

const installations = async () => (await readFile(join(folder, "path/installed"), "utf8")).trim().split("\n");

test("installs with the pinned pnpm, once, and again when the lockfile changed or the folder is gone", async () => {
  expect((await run(["say"])).code).toBe(0);
  expect((await run(["say"])).code).toBe(0);
  await writeFile(join(folder, "pnpm-lock.yaml"), "lockfileVersion: '9.0'\n");
  expect((await run(["say"])).code).toBe(0);
  await rm(join(folder, "node_modules"), { recursive: true });
  expect((await run(["say"])).code).toBe(0);
  expect(await installations()).toEqual([
    expect.stringMatching(/^npx --yes --loglevel=error pnpm@1\.2\.3 install --frozen-lockfile /),
    expect.stringMatching(/^pnpm install --frozen-lockfile /),
    expect.stringMatching(/^npx --yes --loglevel=error pnpm@1\.2\.3 install --frozen-lockfile /),
  ]);
});

test("installs once for two that begin together", async () => {
  const before = (await installations()).length;
  await rm(join(folder, "node_modules"), { recursive: true });
  const both = await Promise.all([run(["say"]), run(["say"])]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(await installations()).toHaveLength(before + 1);
});

test.each(["say", "through"])(
  "%s: passes arguments on, keeps the registry, and hides npm's own variables",
  async (script) => {
    const { out } = await run([script, "a b", "$HOME", "", "it's", "--json"]);
    const { args, env, at } = JSON.parse(out) as { args: string[]; env: Record<string, string>; at: string };
    expect(args).toEqual(["a b", "$HOME", "", "it's", "--json"]);
    expect(env).toMatchObject({ DO_NOT_TRACK: "1", TURBO_TELEMETRY_DISABLED: "1", REDOCLY_TELEMETRY: "off" });
    expect(env).toMatchObject({ npm_config_registry: "http://127.0.0.1:9/" });
    expect(env).not.toHaveProperty("npm_config_prefix");
    expect(at).toContain(join("node_modules", ".pnpm", "node@"));
  },
);

test("ends as the script ends", async () => {
  expect((await run(["fail"])).code).toBe(7);
});

test("passes a signal on", async () => {
  expect((await run(["wait"], { started: (child) => child.kill("SIGTERM") })).code).toBe(128 + 15);
});

test.each([
  ["started directly", () => ({ cwd: join(folder, "some where") })],
  [
    "started by npm",
    () => ({ env: { INIT_CWD: join(folder, "some where"), npm_package_json: join(folder, "package.json") } }),
  ],
])("keeps the user's folder: %s", async (_, options) => {
  const { out } = await run(["start"], options());
  expect(JSON.parse(out).env.INIT_CWD).toBe(join(folder, "some where"));
});

describe("without an installation", () => {
  beforeAll(() => rm(join(folder, "node_modules"), { recursive: true }));

  test.each([
    { args: ["--help"], out: /^Usage: node run\.mjs <script> .*\n {2}start .*\n {2}setup +Install /s },
    { args: ["-h"], out: /^Usage: node run\.mjs <script> / },
    { args: ["--version"], out: /^1\.4\.0\n$/ },
    { args: ["setup", "--help"], out: /^Usage: node run\.mjs setup\n\nInstall / },
    { args: ["spec", "lint", "--help"], out: /^Usage: node run\.mjs spec \[arguments\]\n.*node run\.mjs setup/s },
  ])("answers at once: $args", async ({ args, out }) => {
    expect(await run(args)).toEqual({ code: 0, out: expect.stringMatching(out), err: "" });
  });

  test.each([
    { args: [], err: /^Usage: node run\.mjs <script> / },
    { args: ["spce"], err: /^error: unknown script 'spce'\n\(Did you mean spec\?\)/ },
    { args: ["no-such-script"], err: /^error: unknown script 'no-such-script'\n\(scripts: start, setup, / },
    { args: ["--hlep"], err: /^error: unknown option '--hlep'\n\(Did you mean --help\?\)/ },
    { args: ["setup", "--x"], err: /^error: setup takes no arguments\n/ },
  ])("refuses $args", async ({ args, err }) => {
    expect(await run(args)).toEqual({ code: 2, out: "", err: expect.stringMatching(err) });
  });

  test("installs nothing for any of them", () => {
    expect(existsSync(join(folder, "node_modules"))).toBe(false);
  });
});

test("lists the scripts of package.json, and says of a command what its own help says", async () => {
  const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as typeof manifest;
  const help = execFileSync(process.execPath, [join(root, "run.mjs"), "--help"], { encoding: "utf8" });
  const listed = [...help.matchAll(/^ {2}([a-z:-]+) {2,}([A-Z].*)$/gm)].map(([, name = "", what = ""]) => ({
    name,
    what,
  }));
  const aliases = Object.values(scripts).flatMap((text) => /^node run\.mjs (\S+)$/.exec(text)?.[1] ?? []);
  expect(listed.map(({ name }) => name).sort()).toEqual(
    Object.keys(scripts)
      .filter((name) => !aliases.includes(name))
      .sort(),
  );
  const program = createProgram({} as Io, () => async () => undefined);
  const described = new Map(program.commands.map((command) => [command.name(), command.description()]));
  for (const { name, what } of listed) if (described.has(name)) expect(what).toBe(described.get(name));
});

test("runs nothing for the help of a script that is several commands", () => {
  const out = execFileSync(process.execPath, [join(root, "run.mjs"), "test:site", "--help"], { encoding: "utf8" });
  expect(out).toBe(
    "Usage: node run.mjs test:site [arguments]\n\nBuild the site and test it in the installed Chromium\n",
  );
});
