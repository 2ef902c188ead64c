import { resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checks } from "./all-checks.ts";
import { createCheckContext } from "./check-context.ts";
import { runCheck } from "./run-checks.ts";

const context = createCheckContext(resolve(import.meta.dirname, "../../../.."));
afterAll(context.close);

// The READMEs are compiled by the test of the consumer, under every compiler.
const asked = checks.filter(({ name }) => name !== "readmes");

test.each(asked)("$name: $question", { timeout: 120_000 }, async (check) => {
  expect((await runCheck(check, context)).problems).toEqual([]);
});
