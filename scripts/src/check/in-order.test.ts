import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";
import { runCheck } from "./check.ts";
import { checks } from "./checks.ts";

const root = resolve(dirname(import.meta.filename), "../../..");

// The READMEs are compiled by the test of the consumer, under every compiler.
const asked = checks.filter(({ name }) => name !== "readmes");

test.each(asked)("$name: $asks", { timeout: 120_000 }, async (check) => {
  expect((await runCheck(check, root)).output).toBe("");
});
