import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { main } from "../../cli/main.ts";

let root = "";
const sample = readFileSync(resolve(import.meta.dirname, "../diff/sample.yaml"), "utf8");
const manifest = (name: string) => JSON.stringify({ name: `@purge/${name}`, version: "1.0.0" });

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function git(...args: string[]): string {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main"];
  return execFileSync("git", ["-C", root, ...identity, ...args], { encoding: "utf8", stdio: "pipe" });
}

function commit(message: string): void {
  git("add", "-A");
  git("commit", "-qm", message);
}

async function spec(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const texts = { out: "", err: "" };
  const stream = (name: "out" | "err") =>
    new Writable({
      write(chunk, _, done) {
        texts[name] += String(chunk);
        done();
      },
    });
  const streams = {
    root,
    cwd: root,
    stdin: Readable.from([]),
    stdout: stream("out"),
    stderr: stream("err"),
    color: false,
  };
  return { code: await main(["spec", ...args], streams), ...texts };
}

const changesets = () => readdirSync(join(root, ".changeset")).filter((name) => name !== "README.md");
const changeset = (name: string) => readFileSync(join(root, ".changeset", name), "utf8");
const edit = (from: string, to: string) => write("specs/acme/openapi.yaml", sample.replaceAll(from, to));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "purge-changeset-"));
  write("specs/acme/provider.yaml", "title: Acme\n");
  write("specs/acme/openapi.yaml", sample);
  for (const name of ["acme", "all", "runtime"]) write(`packages/${name}/package.json`, manifest(name));
  write(
    "packages/acme/src/index.ts",
    `export { send } from "@purge/runtime";\nexport type Options = { key: string };\n`,
  );
  write("packages/all/src/index.ts", `export * as acme from "@purge/acme";\n`);
  write("packages/runtime/src/index.ts", "export function send(url: string): number {\n  return url.length;\n}\n");
  write(".changeset/README.md", "# Changesets\n");
  git("init", "-q");
  commit("Begin");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test("nothing changed: nothing to say", async () => {
  expect(await spec("changeset", "--check")).toMatchObject({ code: 0, out: "No released package has changed.\n" });
});

test("a breaking change fails the check, is written with the umbrella, and then passes", async () => {
  edit("user_id", "id");
  const before = await spec("changeset", "--check");
  expect(before.code).toBe(1);
  expect(before.err).toContain('a changeset with "@purge/acme": major');
  expect((await spec("changeset")).code).toBe(0);
  const [file = "", ...others] = changesets();
  expect(others).toEqual([]);
  expect(changeset(file)).toMatch(
    /^---\n# Generated \(\w{12}\)\.[^\n]*\n"@purge\/acme": major\n"@purge\/all": minor\n---\n\nAcme API 1\.0\.0: /,
  );
  expect(changeset(file)).toContain(
    "2 operations (`getUser` and `deleteUser`): path parameter `user_id` was renamed to `id`. Rename it at every call. Affects callers of `getUser` and `deleteUser`.\n\n```diff\n- client.getUser({ path: { user_id: … } })\n+ client.getUser({ path: { id: … } })\n```\n\nIn `@purge/all`, the namespace `acme` is now `@purge/acme` 2.0.0 (Acme API 1.0.0).",
  );
  expect((await spec("changeset", "--check")).code).toBe(0);
});

test("a changeset that says less than the verdict fails the check; one at the base does not count", async () => {
  write(".changeset/old.md", '---\n"@purge/acme": major\n"@purge/all": major\n---\n\nEarlier.\n');
  commit("Earlier");
  edit("user_id", "id");
  write(".changeset/mine.md", '---\n"@purge/acme": minor\n"@purge/all": minor\n---\n\nLess.\n');
  const { code, err } = await spec("changeset", "--check");
  expect(code).toBe(1);
  expect(err).toContain("minor");
  write(".changeset/mine.md", '---\n"@purge/acme": major\n"@purge/all": major\n---\n\nEnough.\n');
  expect((await spec("changeset", "--check")).code).toBe(0);
});

test("an umbrella that is left out is asked for", async () => {
  edit("user_id", "id");
  write(".changeset/mine.md", '---\n"@purge/acme": major\n---\n\nWithout.\n');
  expect((await spec("changeset", "--check")).err).toContain('"@purge/all": minor');
});

test("judged again after another edit, the same file says more", async () => {
  edit("Delete a user.", "Erase a user.");
  await spec("changeset");
  const [first = ""] = changesets();
  expect(changeset(first)).toContain('"@purge/acme": patch');
  edit("user_id", "id");
  await spec("changeset");
  expect(changesets()).toEqual([first]);
  expect(changeset(first)).toContain('"@purge/acme": major');
});

test("a changeset that somebody edited is never replaced: it is named, with what it would say now", async () => {
  edit("Delete a user.", "Erase a user.");
  await spec("changeset");
  const [file = ""] = changesets();
  const edited = changeset(file).replace(/Acme API[\s\S]*$/, "Written by hand.\n");
  write(`.changeset/${file}`, edited);
  expect((await spec("changeset")).code).toBe(0);
  edit("user_id", "id");
  const { code, err } = await spec("changeset");
  expect(code).toBe(1);
  expect(err).toContain("(changeset-edited)");
  expect(err).toMatch(
    /expected at least "@purge\/acme": major[\s\S]*found {4}"@purge\/acme": patch[\s\S]*was renamed to `id`/,
  );
  expect(changeset(file)).toBe(edited);
});

test("a runtime that breaks callers is a major of every client that exports it, and of the umbrella", async () => {
  write("specs/zeta/provider.yaml", "title: Zeta\n");
  write("packages/zeta/package.json", manifest("zeta"));
  write("packages/zeta/src/index.ts", "export type Nothing = {};\n");
  write(
    "packages/runtime/src/index.ts",
    "export type Result = { retryAt: Date };\nexport declare function send(url: string): Result;\n",
  );
  commit("Before");
  write(
    "packages/runtime/src/index.ts",
    "export type Result = { retryAfter: Date };\nexport declare function send(url: string): Result;\n",
  );
  write(".changeset/mine.md", '---\n"@purge/runtime": major\n---\n\nRename retryAt.\n');
  const { code, err } = await spec("changeset", "--check");
  expect(code).toBe(1);
  expect(err).toContain('"@purge/acme": major');
  expect(err).toContain('"@purge/all": major');
  expect(err).not.toContain("zeta");
});

test("compares with where main was left, committed or not, or with what --since names", async () => {
  git("checkout", "-qb", "work");
  edit("user_id", "id");
  commit("Rename");
  expect((await spec("changeset", "--check")).code).toBe(1);
  expect((await spec("changeset", "--check", "--since", "HEAD")).code).toBe(0);
  expect(await spec("changeset", "--since", "--upload-pack=x")).toMatchObject({ code: 2 });
  expect((await spec("changeset", "--since", "no-such-ref")).err).toContain("no-such-ref");
});

test("what a generator or a runtime changes is judged by what packages export", async () => {
  write(
    "packages/runtime/src/index.ts",
    "export function send(url: string, method: string): number {\n  return url.length + method.length;\n}\n",
  );
  write(
    "packages/acme/src/index.ts",
    `export { send } from "@purge/runtime";\nexport type Options = { key: string };\nexport type More = 1;\n`,
  );
  const { code, out } = await spec("changeset", "--json", "--dry-run");
  expect(code).toBe(0);
  const { packages } = JSON.parse(out) as { packages: { name: string; bump: string; changes: { what: string }[] }[] };
  expect(packages.map(({ name, bump }) => [name, bump])).toEqual([
    ["@purge/acme", "major"],
    ["@purge/runtime", "major"],
    ["@purge/all", "major"],
  ]);
  expect(packages[1]?.changes[0]?.what).toBe("`send` can no longer be used as before");
});

test("what no caller can see releases nothing: other comments, layout, tests, the order of a specification", async () => {
  write("packages/acme/openapi.json", '{ "openapi": "3.1.1", "paths": {} }\n');
  commit("With the specification");
  write(
    "packages/acme/src/index.ts",
    `// Newer.\nexport {\n  send } from "@purge/runtime";\n\nexport type Options = { key: string };\n`,
  );
  write("packages/runtime/src/index.test.ts", "export {};\n");
  const { components, ...rest } = parse(sample);
  write("specs/acme/openapi.yaml", stringify({ components, ...rest }));
  write("packages/acme/openapi.json", '{ "paths": {}, "openapi": "3.1.1" }\n');
  expect(await spec("changeset", "--check")).toMatchObject({ code: 0, out: "No released package has changed.\n" });
});

test("another documentation comment in generated code is a patch; tests and changelogs are nothing", async () => {
  write(
    "packages/acme/src/index.ts",
    `/** Newer. */\nexport { send } from "@purge/runtime";\nexport type Options = { key: string };\n`,
  );
  write("packages/runtime/src/index.test.ts", "export {};\n");
  write("packages/runtime/CHANGELOG.md", "# Changes\n");
  const { packages } = JSON.parse((await spec("changeset", "--json", "--dry-run")).out) as {
    packages: { name: string; bump: string }[];
  };
  expect(packages.map(({ name, bump }) => [name, bump])).toEqual([
    ["@purge/acme", "patch"],
    ["@purge/all", "patch"],
  ]);
});

test("an entry that is gone from a package is a breaking change, a new one an addition", async () => {
  const withExports = (...names: string[]) =>
    JSON.stringify({
      name: "@purge/acme",
      version: "1.0.0",
      exports: Object.fromEntries(names.map((name) => [name, "x"])),
    });
  write("packages/acme/package.json", withExports(".", "./http"));
  commit("With entries");
  write("packages/acme/package.json", withExports(".", "./openapi-fetch"));
  const { packages } = JSON.parse((await spec("changeset", "--json", "--dry-run")).out) as {
    packages: { name: string; bump: string; changes: { what: string }[] }[];
  };
  expect(packages[0]).toMatchObject({ name: "@purge/acme", bump: "major" });
  expect(packages[0]?.changes.map(({ what }) => what)).toEqual([
    "entry `@purge/acme/http` was removed",
    "entry `@purge/acme/openapi-fetch` was added",
  ]);
});

test("a new provider is an addition to the umbrella, one that goes a breaking change", async () => {
  write("specs/zeta/provider.yaml", "title: Zeta\n");
  write("specs/zeta/openapi.yaml", sample);
  write("packages/zeta/package.json", manifest("zeta"));
  await spec("changeset");
  const [text, ...others] = changesets().map(changeset);
  expect(others).toEqual([]);
  expect(text).toMatch(/"@purge\/all": minor\n---\n\n@purge\/all: Namespace `zeta` was added\.\n$/);
  rmSync(join(root, "specs/zeta"), { recursive: true });
  rmSync(join(root, "specs/acme"), { recursive: true });
  expect((await spec("changeset", "--check")).err).toContain('"@purge/all": major (namespace `acme` was removed)');
});
