import { expect, test } from "vitest";
import { type ConformanceOptions, runConformance } from "./run-conformance.ts";
import { peerNames } from "./select.ts";

async function run(options: ConformanceOptions): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: "", stderr: "" };
  const into = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const io = { stdout: into("stdout"), stderr: into("stderr"), env: {}, commandLine: "node run.mjs conformance" };
  return { code: await runConformance(options, io), ...written };
}

test.each([
  ["--write for a part of the table", { write: true }, "use it with --all and --peers"],
  ["--write for one runtime", { write: true, all: true, peers: peerNames, runtimes: ["bun"] }, "without restrictions"],
  ["an unknown runtime", { all: true, runtimes: ["nope"] }, 'Unknown runtime "nope". Known: node-20'],
  [
    "a selection that matches nothing",
    { packages: ["proficient"], probes: ["ids/format"] },
    "no operation matches the selection",
  ],
])("returns 2 and says why: %s", { timeout: 60_000 }, async (_, options, why) => {
  const { code, stderr } = await run(options);
  expect(stderr).toContain(why);
  expect(code).toBe(2);
  const json = await run({ ...options, json: true });
  expect(json.code).toBe(2);
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: false });
  expect(json.stdout.replaceAll('\\"', '"')).toContain(why);
});

test("prints JSON on stdout, and nothing else", { timeout: 60_000 }, async () => {
  const { code, stdout } = await run({ json: true, packages: ["klavis"], probes: ["ids/dot"] });
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, problems: [], skipped: [] });
  expect(code).toBe(0);
});
