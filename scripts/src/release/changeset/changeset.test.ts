import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
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
  expect(changeset(file)).toMatch(/^---\n"@purge\/acme": major\n"@purge\/all": major\n---\n\nAcme: /);
  expect(changeset(file)).toContain(
    "deleteUser: path parameter user_id is now id; rename it at every call (callers of deleteUser).",
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
  expect((await spec("changeset", "--check")).err).toContain('"@purge/all": major');
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
  expect(packages[1]?.changes[0]?.what).toBe("send is no longer used as before");
});

test("another comment in generated code is a patch; tests and changelogs are nothing", async () => {
  write(
    "packages/acme/src/index.ts",
    `// Newer.\nexport { send } from "@purge/runtime";\nexport type Options = { key: string };\n`,
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

test("a new provider is an addition to the umbrella, one that goes a breaking change", async () => {
  write("specs/zeta/provider.yaml", "title: Zeta\n");
  write("specs/zeta/openapi.yaml", sample);
  write("packages/zeta/package.json", manifest("zeta"));
  await spec("changeset");
  expect(changesets().map(changeset)).toEqual(['---\n"@purge/all": minor\n---\n\n@purge/all: zeta is new.\n']);
  rmSync(join(root, "specs/zeta"), { recursive: true });
  rmSync(join(root, "specs/acme"), { recursive: true });
  expect((await spec("changeset", "--check")).err).toContain('"@purge/all": major (acme is gone)');
});
