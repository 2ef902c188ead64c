import { cp, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mustRun, runProgram } from "../../workspace/run-program.ts";
import { commitAll, copyWorkspace } from "./copy-workspace.ts";

const root = resolve(import.meta.dirname, "../../../..");
let workspace = "";

beforeAll(async () => {
  workspace = await copyWorkspace(root);
  await cp(join(import.meta.dirname, "acme"), join(workspace, "specs/acme"), { recursive: true });
  await commitAll(root, workspace, "Describe Acme");
  await mustRun(root, ["pnpm", "generate"], workspace);
}, 120_000);

afterAll(() => rm(workspace, { recursive: true, force: true }));

const text = (path: string) => readFile(join(workspace, path), "utf8");

test("one folder and one command make a package, and touch nothing that is kept by hand", async () => {
  const status = await mustRun(root, ["git", "status", "--porcelain", "--untracked-files=all"], workspace);
  const changed = status
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.slice(3));
  const elsewhere = changed.filter((path) => !/^packages\/(acme|all)\//.test(path));
  expect(elsewhere.sort()).toEqual(["pnpm-lock.yaml", "specs/acme/openapi.yaml", "tsconfig.json"]);
  expect(changed).toEqual(expect.arrayContaining(["packages/acme/src/client.ts", "packages/acme/README.md"]));
});

test("the umbrella, the lockfile and the compiler's references know it", async () => {
  expect(await text("packages/all/package.json")).toContain('"@purge/acme": "workspace:^"');
  expect(await text("packages/all/tsconfig.json")).toContain('"../acme"');
  expect(await text("tsconfig.json")).toContain('"packages/acme"');
  expect(await text("pnpm-lock.yaml")).toContain("\n  packages/acme:\n");
  expect(await text("packages/acme/openapi.json")).toContain('"deleteUser"');
});

test("it installs from the lockfile and builds, and its generated files are up to date", async () => {
  await mustRun(root, ["pnpm", "install", "--frozen-lockfile", "--prefer-offline", "--ignore-scripts"], workspace);
  await mustRun(root, ["turbo", "run", "build", "--output-logs=errors-only"], workspace);
  const check = await runProgram(root, ["pnpm", "generate", "--check"], workspace);
  expect(check).toMatchObject({ code: 0 });
}, 120_000);

test("the umbrella's users can call it", async () => {
  const script = `
    import { acme, providers } from "./packages/all/dist/index.js";
    const fetch = async () => Response.json({ removed: false });
    const client = acme.createClient({ apiKey: "k", fetch });
    const result = await client.deleteUser({ path: { member_id: "42" } });
    console.log(JSON.stringify([result.kind, providers.some(({ name }) => name === "acme")]));`;
  const out = await mustRun(root, ["node", "--input-type=module", "--eval", script], workspace);
  expect(JSON.parse(out)).toEqual(["not-done", true]);
});
