import { dirname, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCheck } from "./check.ts";
import { checks } from "./checks.ts";
import { createWorkbench } from "./workbench.ts";

const bench = createWorkbench(resolve(dirname(import.meta.filename), "../../.."));
afterAll(bench.close);

// The READMEs are compiled by the test of the consumer, under every compiler.
const asked = checks.filter(({ name }) => name !== "readmes");

test.each(asked)("$name: $asks", { timeout: 120_000 }, async (check) => {
  expect((await runCheck(check, bench)).output).toBe("");
});
