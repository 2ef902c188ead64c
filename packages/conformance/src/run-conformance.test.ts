import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("conformance-command.ts", import.meta.url));

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
  ["--write for a part of the table", ["--write"], "use it with --all and --peers"],
  ["--write for one runtime", ["--write", "--all", "--peers", "--runtime", "bun"], "without restrictions"],
  ["an unknown runtime", ["--all", "--runtime", "nope"], 'Unknown runtime "nope". Known: node-20'],
  [
    "a selection that matches nothing",
    ["--package", "klavis", "--probe", "ids/format"],
    "no operation matches the selection",
  ],
])("exits with 2 and says why: %s", { timeout: 60_000 }, async (_, given, why) => {
  const { code, stderr } = await run(...given);
  expect(stderr).toContain(why);
  expect(code).toBe(2);
});

test("prints JSON on stdout, and nothing else", { timeout: 60_000 }, async () => {
  const { code, stdout } = await run("--json", "--package", "klavis", "--probe", "ids/dot");
  expect(JSON.parse(stdout)).toMatchObject({ problems: [], skipped: [] });
  expect(code).toBe(0);
});
