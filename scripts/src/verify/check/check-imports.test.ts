import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkImports } from "./check-imports.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(await realpath(tmpdir()), "purge-imports-"));
  const configuration = ".dependency-cruiser.mjs";
  await copyFile(resolve(import.meta.dirname, "../../../..", configuration), join(root, configuration));
  for (const folder of ["packages", "scripts"]) await mkdir(join(root, folder));
});
afterEach(() => rm(root, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

test("reports an import that runs upward, with both files and the layers below", async () => {
  await write({
    "scripts/src/provider/read.ts": 'import { print } from "../cli/print.ts";\nprint();\n',
    "scripts/src/cli/print.ts": "export const print = () => undefined;\n",
  });
  const problems = await checkImports({ root });
  expect(problems).toEqual([
    {
      file: "scripts/src/provider/read.ts",
      rule: "provider-imports-upward",
      severity: "error",
      expected: "scripts/src/provider imports from itself, document, workspace",
      found: "it imports scripts/src/cli/print.ts",
      next: expect.stringContaining(".dependency-cruiser.mjs"),
    },
  ]);
});

test("reports a circle of files once, also when it is made of types alone", async () => {
  await write({
    "packages/widget/src/a.ts": 'import type { B } from "./b.ts";\nexport type A = B | 1;\n',
    "packages/widget/src/b.ts": 'import type { C } from "./c.ts";\nexport type B = C | 2;\n',
    "packages/widget/src/c.ts": 'import type { A } from "./a.ts";\nexport type C = A | 3;\n',
  });
  const problems = await checkImports({ root });
  expect(problems.map(({ rule }) => rule)).toEqual(["import-circle"]);
  expect(problems[0]?.found.split(" → ")).toHaveLength(4);
});

test("reports a folder and its subfolder that import each other, with the files", async () => {
  await write({
    "scripts/src/lint/lint.ts": 'import { rule } from "./rules/rule.ts";\nrule();\n',
    "scripts/src/lint/rules/rule.ts": 'import { limit } from "../limit.ts";\nexport const rule = () => limit;\n',
    "scripts/src/lint/limit.ts": "export const limit = 1;\n",
  });
  const problems = await checkImports({ root });
  expect(problems).toMatchObject([
    {
      file: "scripts/src/lint/lint.ts",
      rule: "folder-circle",
      found:
        "scripts/src/lint/lint.ts imports scripts/src/lint/rules/rule.ts,\nscripts/src/lint/rules/rule.ts imports scripts/src/lint/limit.ts",
    },
  ]);
});

test("lets files import from the layers below, and tests from anywhere", async () => {
  await write({
    "scripts/src/cli/main.ts": 'import { read } from "../provider/read.ts";\nexport const main = read;\n',
    "scripts/src/provider/read.ts": "export const read = () => undefined;\n",
    "scripts/src/provider/read.test.ts": 'import { main } from "../cli/main.ts";\nmain();\n',
  });
  expect(await checkImports({ root })).toEqual([]);
});

test("reports two files of one name in a package, and no entries", async () => {
  await write({
    "packages/widget/src/index.ts": "export const widget = 1;\n",
    "packages/widget/src/print.ts": "export const print = 1;\n",
    "packages/widget/src/cli/index.ts": "export const cli = 1;\n",
    "packages/widget/src/cli/print.ts": "export const print = 2;\n",
    "scripts/src/cli/print.ts": "export const print = 3;\n",
  });
  expect(await checkImports({ root })).toMatchObject([
    { rule: "shared-name", found: "packages/widget/src/cli/print.ts, packages/widget/src/print.ts" },
  ]);
});
