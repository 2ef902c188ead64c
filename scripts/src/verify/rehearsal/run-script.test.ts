import { spawn } from "node:child_process";
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../../..");
let folder = "";

const manifest = {
  name: "project",
  private: true,
  type: "module",
  packageManager: "pnpm@1.2.3",
  engines: { node: ">=20.19" },
  scripts: { say: "node say.mjs", fail: "exit 7", wait: "node wait.mjs" },
  devDependencies: { node: "^24.0.0" },
};

/** A tool of this repository; asked to install, it only takes a note. */
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
    "path/npx": npx,
    "tools/.bin/node": tool("node"),
    "tools/.bin/pnpm": tool("pnpm"),
    "tools/pnpm/package.json": '{ "version": "1.2.3" }',
  };
  for (const at of ["packages", "scripts", "path", "tools/.bin", "tools/pnpm"]) {
    await mkdir(join(folder, at), { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  await copyFile(join(root, "run.mjs"), join(folder, "run.mjs"));
  for (const path of ["path/npx", "tools/.bin/node", "tools/.bin/pnpm"]) await chmod(join(folder, path), 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  out: string;
}

function run(args: readonly string[], started: (child: ReturnType<typeof spawn>) => void = () => undefined) {
  const path = [join(folder, "path"), process.env.PATH].join(delimiter);
  const noise = {
    npm_config_prefix: "/nowhere",
    npm_lifecycle_event: "start",
    npm_config_registry: "http://127.0.0.1:9/",
  };
  const env = { ...process.env, ...noise, PATH: path };
  return new Promise<Ended>((done, reject) => {
    const child = spawn(process.execPath, ["run.mjs", ...args], {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
      started(child);
    });
    child.on("error", reject);
    child.on("close", (code) => done({ code, out }));
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

test("passes arguments on, keeps the registry, and tells nobody about npm or telemetry", async () => {
  const { out } = await run(["say", "a b", "$HOME", "--json"]);
  const { args, env, at } = JSON.parse(out) as { args: string[]; env: Record<string, string>; at: string };
  expect(args).toEqual(["a b", "$HOME", "--json"]);
  expect(env).toMatchObject({ DO_NOT_TRACK: "1", TURBO_TELEMETRY_DISABLED: "1", REDOCLY_TELEMETRY: "off" });
  expect(env).toMatchObject({ npm_config_registry: "http://127.0.0.1:9/" });
  expect(env).not.toHaveProperty("npm_config_prefix");
  expect(at).toContain(join("node_modules", ".pnpm", "node@"));
});

test("ends as the script ends", async () => {
  expect((await run(["fail"])).code).toBe(7);
  expect(await run(["no-such-script"])).toEqual({ code: 2, out: "" });
});

test("passes a signal on", async () => {
  expect((await run(["wait"], (child) => child.kill("SIGTERM"))).code).toBe(128 + 15);
});
