import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("main.ts", import.meta.url));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...given: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...given], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

test.each([
  ["a table of a part is not written", ["--write"], "give --all and --peers"],
  ["nor one of a runtime", ["--write", "--all", "--peers", "--runtime", "bun"], "nothing that selects"],
  ["a runtime that nobody knows", ["--all", "--runtime", "nope"], "There is no runtime nope; known are node-20"],
  [
    "a selection without a case",
    ["--package", "klavis", "--probe", "ids/format"],
    "no operation has what was selected",
  ],
])("ends with 2 and says why: %s", { timeout: 60_000 }, async (_, given, why) => {
  const { code, stderr } = await run(...given);
  expect(stderr).toContain(why);
  expect(code).toBe(2);
});

test("tells in JSON on stdout, and nothing else there", { timeout: 60_000 }, async () => {
  const { code, stdout } = await run("--json", "--package", "klavis", "--probe", "ids/dot");
  expect(JSON.parse(stdout)).toMatchObject({ complaints: [], skipped: [] });
  expect(code).toBe(0);
});
