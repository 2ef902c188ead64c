import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createRepository, put, remove, run } from "./generate.fixture.ts";
import { lockfileOf } from "./lockfile-of.fixture.ts";

let folder = "";
beforeEach(async () => {
  folder = await createRepository();
});
afterEach(() => remove(folder));

const read = (path: string) => readFile(join(folder, path), "utf8");
const edit = async (path: string, change: (text: string) => string) =>
  writeFile(join(folder, path), change(await read(path)));

/** What `--check` says, file by file. */
async function stale(): Promise<string[]> {
  const { code, out } = await run(folder, "generate", "--check", "--json");
  const { problems = [] } = JSON.parse(out) as { problems?: { file: string; found: string }[] };
  expect(code).toBe(problems.length === 0 ? 0 : 1);
  return problems.map(({ file, found }) => `${file}: ${found}`).sort();
}

test("writes packages, umbrella, specification and references, and is done then", async () => {
  const { code, out, err } = await run(folder, "generate");
  expect([code, err]).toEqual([0, expect.stringContaining("(info-license)")]);
  expect(out.split("\n").map((line) => line.replace(/ +(\d+|ms)$/, ""))).toEqual([
    "provider     operations  files  changed",
    "acme                  1     10  10 file(s)",
    "(workspace)                  8  8 file(s)",
    expect.stringMatching(/^\d+$/),
    "",
  ]);
  expect(await readdir(join(folder, "packages/acme"))).toEqual([
    "README.md",
    "openapi.json",
    "package.json",
    "src",
    "tsconfig.json",
  ]);
  expect(JSON.parse(await read("packages/acme/package.json"))).toMatchObject({
    name: "@purge/acme",
    version: "1.0.0",
    repository: { url: "git+https://git.example/x.git", directory: "packages/acme" },
  });
  expect(JSON.parse(await read("tsconfig.json"))).toEqual({
    files: [],
    references: [{ path: "packages/acme" }, { path: "packages/all" }, { path: "packages/runtime" }],
  });
  expect(await stale()).toEqual([]);
  const again = await run(folder, "generate", "--json");
  expect(JSON.parse(again.out)).toMatchObject({
    ok: true,
    providers: [{ name: "acme", operations: 1, files: 10, changed: [] }],
    workspace: { files: 8, changed: [] },
    warnings: [{ provider: "acme", rule: "info-license" }],
  });
});

describe("the emitted files are the folder", () => {
  beforeEach(async () => {
    await run(folder, "generate");
  });

  test("a changed, a missing and an extra file are stale, and generating mends them", async () => {
    await edit("packages/acme/src/client.ts", (text) => `${text}// mine\n`);
    await rm(join(folder, "packages/acme/tsconfig.json"));
    await put(folder, "packages/all/src/extra/more.ts", "");
    expect(await stale()).toEqual([
      "packages/acme/src/client.ts: another text",
      "packages/acme/tsconfig.json: no file",
      "packages/all/src/extra/more.ts: a file that nothing generates",
    ]);
    await run(folder, "generate");
    expect(await stale()).toEqual([]);
    await expect(readdir(join(folder, "packages/all/src/extra"))).rejects.toThrow("ENOENT");
  });

  test("what git ignores, the changelog and the version stay", async () => {
    await put(folder, "packages/acme/dist/index.js", "");
    await put(folder, "packages/acme/CHANGELOG.md", "# Changes\n");
    await edit("packages/acme/package.json", (text) => text.replace("1.0.0", "2.3.4"));
    expect(await stale()).toEqual([]);
    await run(folder, "generate");
    expect(await read("packages/acme/package.json")).toContain('"version": "2.3.4"');
    expect(await read("packages/acme/CHANGELOG.md")).toBe("# Changes\n");
  });

  test("a package whose provider is gone goes", async () => {
    await cp(join(folder, "specs/acme"), join(folder, "specs/other"), { recursive: true });
    await put(folder, "pnpm-lock.yaml", lockfileOf("acme", "other"));
    await run(folder, "generate");
    await put(folder, "packages/other/CHANGELOG.md", "");
    await rm(join(folder, "specs/other"), { recursive: true });
    await put(folder, "pnpm-lock.yaml", lockfileOf("acme"));
    expect(await stale()).toContain("packages/other/CHANGELOG.md: a file that nothing generates");
    const { code } = await run(folder, "generate");
    expect(code).toBe(0);
    expect(await readdir(join(folder, "packages"))).toEqual(["acme", "all", "notes", "runtime"]);
    expect(await read("packages/all/README.md")).not.toContain("@purge/other");
  });

  test("a lockfile that does not know the packages is stale", async () => {
    await put(folder, "pnpm-lock.yaml", lockfileOf());
    expect(await stale()).toEqual(["pnpm-lock.yaml: another text"]);
  });

  test("one provider by name leaves the others as they are, and in the umbrella", async () => {
    await cp(join(folder, "specs/acme"), join(folder, "specs/other"), { recursive: true });
    await put(folder, "pnpm-lock.yaml", lockfileOf("acme", "other"));
    await run(folder, "generate");
    await edit("specs/acme/overlay.yaml", (text) => text.replace("operationId: deleteUser", "operationId: eraseUser"));
    await edit("specs/other/overlay.yaml", (text) => text.replace("operationId: deleteUser", "operationId: eraseUser"));
    await run(folder, "generate", "acme");
    expect(await read("packages/acme/src/client.ts")).toContain("eraseUser(");
    expect(await read("packages/other/src/client.ts")).toContain("deleteUser(");
    const list = await read("packages/all/src/list.ts");
    expect([list.includes("eraseUser"), list.includes("deleteUser")]).toEqual([true, true]);
  });
});

describe("the rules of the sandbox", () => {
  const rules = "packages/sandbox/src/generated/acme.ts";
  const behavior = `summary: Deletes at once.
user: { id: { length: 8 }, value: { id: $id } }
idPointer: /path/member_id
erasure: [{ operation: deleteUser, input: { path: { member_id: $id } }, status: 200 }]
operations: { deleteUser: { rules: [{ status: 404, grade: unknown }] } }
`;
  beforeEach(async () => {
    const manifest = '{ "name": "@purge/sandbox", "version": "1.0.0", "scripts": { "build": "tsc -b" } }';
    await put(folder, "packages/sandbox/package.json", manifest);
    await put(folder, "specs/acme/behavior.yaml", behavior);
    await run(folder, "generate");
  });

  test("are written into its package, and follow their file", async () => {
    expect(await read(rules)).toContain('idPointer: "/path/member_id"');
    expect(await stale()).toEqual([]);
    await edit(rules, (text) => `${text}// mine\n`);
    expect(await stale()).toEqual([`${rules}: another text`]);
    await rm(join(folder, "specs/acme/behavior.yaml"));
    await run(folder, "generate");
    await expect(read(rules)).rejects.toThrow("ENOENT");
  });

  test("must name the specification's operations", async () => {
    await edit("specs/acme/behavior.yaml", (text) => text.replaceAll("deleteUser", "deletUser"));
    const { code, err } = await run(folder, "generate");
    expect([code, err]).toEqual([1, expect.stringMatching(/specs\/acme\/behavior\.yaml:\d+:\d+ .*behavior-operation/)]);
  });
});

describe("bad input leaves every file as it was", () => {
  const snapshot = async () => {
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    return Promise.all(
      paths
        .filter((path) => !path.includes("/.git/"))
        .sort()
        .map(async (path) => [path, await readFile(path, "utf8")]),
    );
  };

  test("a specification with a fault", async () => {
    await run(folder, "generate");
    await edit("specs/acme/source.yaml", (text) =>
      text.replace("#/components/schemas/Fault", "#/components/schemas/Nowhere"),
    );
    const before = await snapshot();
    const { code, err } = await run(folder, "generate");
    expect(code).toBe(1);
    expect(err).toMatch(/specs\/acme\/source\.yaml:\d+:\d+/);
    expect(await snapshot()).toEqual(before);
  });

  test("a pattern that is no regular expression", async () => {
    await edit("specs/acme/source.yaml", (text) =>
      text.replace(
        "          type: string\n    delete",
        '          type: string\n          pattern: "\\\\_"\n    delete',
      ),
    );
    const before = await snapshot();
    const { code, err } = await run(folder, "generate");
    expect(code).toBe(1);
    expect(err).toMatch(
      /specs\/acme\/source\.yaml:\d+:\d+ #\/paths\/~1members~1\{member_id\}\/parameters\/0\/schema\/pattern \(pattern\)/,
    );
    expect(await snapshot()).toEqual(before);
  });

  test.each([
    ["a hand-written package", "notes", "packages/notes (generate-name)"],
    ["the runtime", "runtime", "specs/runtime (provider-name)"],
    ["the umbrella", "all", "specs/all (provider-name)"],
  ])("a provider that is called like %s", async (_, name, want) => {
    const before = await snapshot();
    await rename(join(folder, "specs/acme"), join(folder, "specs", name));
    const { code, err } = await run(folder, "generate");
    expect([code, err]).toEqual([1, expect.stringContaining(want)]);
    await rename(join(folder, "specs", name), join(folder, "specs/acme"));
    expect(await snapshot()).toEqual(before);
  });

  test("two providers with one name in code", async () => {
    await cp(join(folder, "specs/acme"), join(folder, "specs/a-1"), { recursive: true });
    await cp(join(folder, "specs/acme"), join(folder, "specs/a1"), { recursive: true });
    const { code, err } = await run(folder, "generate");
    expect([code, err]).toEqual([1, expect.stringContaining("packages/a1 (generate-name)")]);
  });

  test("no pnpm to bring the lockfile up to date", async () => {
    await put(folder, "pnpm-lock.yaml", lockfileOf());
    const { code, err } = await run(folder, "generate");
    expect([code, err]).toEqual([1, expect.stringContaining("pnpm-lock.yaml (generate-lockfile)")]);
  });

  test("no git", async () => {
    await rm(join(folder, ".git"), { recursive: true });
    const { code, err } = await run(folder, "generate");
    expect([code, err]).toEqual([1, expect.stringContaining("(generate-git)")]);
  });
});

test("without providers there is an empty umbrella", async () => {
  await rm(join(folder, "specs/acme"), { recursive: true });
  await mkdir(join(folder, "specs"), { recursive: true });
  await put(folder, "pnpm-lock.yaml", lockfileOf());
  const { code } = await run(folder, "generate");
  expect(code).toBe(0);
  expect(await read("packages/all/src/list.ts")).toContain("export const providers = [] as const;");
});
