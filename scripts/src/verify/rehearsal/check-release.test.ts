import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runProgram } from "../../workspace/run-program.ts";

const root = resolve(import.meta.dirname, "../../../..");
const url = "git+https://github.com/acme/purge.git";
const repository = (directory?: string) => ({ type: "git", url, ...(directory && { directory }) });
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "purge-check-release-"));
  await cp(join(root, "scripts/run"), join(folder, "scripts/run"), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Case {
  name: string;
  project: object;
  package?: object;
  running?: string;
  want: { code: number; output: unknown };
}

test.each<Case>([
  {
    name: "every package names the repository and its folder",
    project: { repository: repository() },
    package: { repository: repository("packages/a") },
    want: { code: 0, output: "" },
  },
  {
    name: "no repository",
    project: {},
    want: {
      code: 1,
      output: expect.stringMatching(/package\.json: expected "repository": .*\n {2}found no repository\n/),
    },
  },
  {
    name: "not an address of GitHub's",
    project: { repository: "https://acme.example/purge" },
    want: { code: 1, output: expect.stringContaining('found "https://acme.example/purge"') },
  },
  {
    name: "a package without it",
    project: { repository: repository() },
    package: {},
    want: { code: 1, output: expect.stringMatching(/packages\/a\/package\.json: .*\n {2}found no repository\n/) },
  },
  {
    name: "a private package may do without",
    project: { repository: repository() },
    package: { private: true },
    want: { code: 0, output: "" },
  },
  {
    name: "a workflow that runs in a fork",
    project: { repository: repository() },
    running: "someone/purge",
    want: { code: 1, output: expect.stringContaining("names acme/purge, and this workflow runs in someone/purge") },
  },
])("$name", async ({ project, package: one = { private: true }, running = "acme/purge", want }) => {
  const files = { "package.json": project, "packages/a/package.json": one };
  for (const [path, manifest] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(manifest));
  }
  const env = { GITHUB_REPOSITORY: running };
  const { code, output } = await runProgram(root, ["node", "scripts/run/check-release.mjs"], folder, { env });
  expect({ code, output }).toEqual(want);
});
