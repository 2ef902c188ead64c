import { resolve } from "node:path";
import { expect, test } from "vitest";
import { buildProblems } from "./check-build.ts";
import { createCheckContext } from "./check-context.ts";
import { checkGenerated, checkSpecs } from "./check-generated.ts";
import { lockfileProblems, staleEntries } from "./check-lockfile.ts";
import { styleProblems } from "./check-style.ts";
import { unusedProblems } from "./check-unused.ts";
import { commandProblems } from "./command-problems.ts";
import { nextStep } from "./next-step.ts";

// What the tools printed when files of this repository were broken on purpose, shortened.
const root = resolve(import.meta.dirname, "../../../..");
const failed = (stdout: string) => ({ code: 1, stdout, output: stdout });

test("a compiler's message in a build names the package's file", () => {
  const output = `   • turbo 2.11.11
//:build:types: cache miss, executing a83975ee21d1c754
//:build:types: $ tsc -b packages/all
//:build:types: packages/klavis/src/client.ts(238,14): error TS2322: Type 'string' is not assignable to type 'number'.
@purge/erase:build: src/call.ts(8,67): error TS2304: Cannot find name 'notThere'.
//:build:types: [ELIFECYCLE] Command failed with exit code 1.
 Tasks:    5 successful, 6 total
`;
  expect(buildProblems(root, failed(output))).toEqual([
    {
      file: "packages/klavis/src/client.ts",
      line: 238,
      column: 14,
      rule: "TS2322",
      severity: "error",
      expected: "code that compiles",
      found: "Type 'string' is not assignable to type 'number'.",
      next: "This file is generated. Correct specs/klavis or scripts/src/emit, then run `node run.mjs generate` and `node run.mjs check build`.",
    },
    {
      file: "packages/erase/src/call.ts",
      line: 8,
      column: 67,
      rule: "TS2304",
      severity: "error",
      expected: "code that compiles",
      found: "Cannot find name 'notThere'.",
      next: "Correct packages/erase/src/call.ts, then run `node run.mjs check build`.",
    },
  ]);
});

test("Biome's annotations say whether `fix` is enough", () => {
  const output = `::error title=lint/correctness/noUnusedVariables,file=${root}/packages/sandbox/src/zz.ts,line=1,endLine=1,col=68,endColumn=69::This variable x is unused.
::error title=format,file=${root}/packages/sandbox/src/zz.ts,line=1,endLine=1,col=2,endColumn=2::File content differs from formatting output
`;
  expect(styleProblems(root, failed(output))).toMatchObject([
    {
      file: "packages/sandbox/src/zz.ts",
      line: 1,
      column: 68,
      rule: "lint/correctness/noUnusedVariables",
      found: "This variable x is unused.",
      next: "Run `node run.mjs fix`; if the message stays, correct packages/sandbox/src/zz.ts by hand.",
    },
    { file: "packages/sandbox/src/zz.ts", rule: "format", next: "Run `node run.mjs fix`." },
  ]);
});

test("Knip's report names what is unused, and what to do with it", () => {
  const output = `{"issues":[{"file":"packages/sandbox/src/zz.ts","dependencies":[],"exports":[],"files":[{"name":"packages/sandbox/src/zz.ts"}],"unlisted":[]},{"file":"scripts/src/cli/help.ts","exports":[{"name":"helpOf","line":4,"col":17,"pos":90}],"files":[]},{"file":"package.json","devDependencies":[{"name":"left-pad","line":30,"col":6}]}]}`;
  expect(unusedProblems(failed(output))).toMatchObject(
    [
      { file: "packages/sandbox/src/zz.ts", found: "nothing imports this file", next: /Delete the file/ },
      { file: "scripts/src/cli/help.ts", line: 4, column: 17, found: /: helpOf$/, next: /`export`/ },
      { file: "package.json", line: 30, found: /: left-pad$/, next: /node run\.mjs setup/ },
    ].map(({ found, next, ...rest }) => ({
      ...rest,
      found: expect.stringMatching(found),
      next: expect.stringMatching(next),
    })),
  );
});

test("an address in the lockfile is shown with its line, without credentials", () => {
  const text = `lockfileVersion: '9.0'
  ajv@8.20.0:
    resolution: {integrity: sha512-x, tarball: https://me:secret@registry.example/ajv.tgz}
`;
  const [problem] = lockfileProblems("pnpm-lock.yaml", text);
  expect(problem).toMatchObject({
    file: "pnpm-lock.yaml",
    line: 3,
    next: expect.stringContaining("node run.mjs setup"),
  });
  expect(problem?.found).toContain("https://registry.example/ajv.tgz");
  expect(JSON.stringify(problem)).not.toContain("secret");
});

test("the site's lockfile has what its package.json has", () => {
  const lockfile = `importers:
  .:
    devDependencies:
      astro:
        specifier: 7.3.5
        version: 7.3.5(yaml@2.9.1)
      sharp:
        specifier: 0.35.5
        version: 0.35.5
`;
  expect(staleEntries(lockfile, `{"devDependencies":{"astro":"7.3.5","sharp":"0.35.5"}}`)).toEqual([]);
  const problems = staleEntries(lockfile, `{"devDependencies":{"astro":"7.4.0","axe-core":"4.14.1"}}`);
  expect(problems.map(({ expected, found }) => [expected, found])).toEqual([
    ["astro 7.4.0", "astro 7.3.5"],
    ["axe-core 4.14.1", "no axe-core"],
    ["no sharp, which site/package.json does not have", "sharp 0.35.5"],
  ]);
});

test("a command's problems are its own", () => {
  const problems = [{ file: "specs/acme/overlay.yaml", rule: "overlay-no-match" }];
  const command = ["node", "bin.ts", "spec", "lint"];
  expect(commandProblems("specs", command, failed(JSON.stringify({ ok: false, problems })))).toEqual(problems);
});

test("one run answers two questions: a file that is out of date says nothing of the specifications", async () => {
  const stale = { file: "packages/acme/README.md", rule: "generate-stale" };
  const wrong = { file: "specs/acme/overlay.yaml", rule: "overlay-no-match" };
  const asked = async (...problems: object[]) => {
    const result = problems.length === 0 ? { code: 0, stdout: "", output: "" } : failed(JSON.stringify({ problems }));
    const context = { ...createCheckContext(root), generated: async () => result };
    return [await checkSpecs(context), await checkGenerated(context)];
  };
  expect(await asked()).toEqual([[], []]);
  expect(await asked(stale)).toEqual([[], [stale]]);
  expect(await asked(wrong)).toEqual([[wrong], [wrong]]);
});

test.each([
  ["build", (text: string) => buildProblems(root, failed(text))],
  ["style", (text: string) => styleProblems(root, failed(text))],
  ["unused", (text: string) => unusedProblems(failed(text))],
  ["specs", (text: string) => commandProblems("specs", ["node", "bin.ts"], failed(text))],
])("%s: a program that fails in another way is shown by the end of what it printed", (rule, read) => {
  const long = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join("\n");
  expect(read(long)).toMatchObject([{ rule, found: expect.stringMatching(/code 1:\nline 29\n.*line 40$/s) }]);
  expect(read("")).toMatchObject([
    { found: "exited with code 1 and printed nothing", next: expect.stringMatching(/^Run `/) },
  ]);
});

test.each([
  ["packages/all/README.md", "scripts/src/emit/emit-umbrella.ts"],
  ["packages/junction/package.json", "specs/junction or scripts/src/emit"],
  ["packages/sandbox/src/clock.ts", "Correct packages/sandbox/src/clock.ts"],
])("the next step for %s leads to %s", (file, want) => {
  expect(nextStep(root, file, "types")).toContain(want);
});
