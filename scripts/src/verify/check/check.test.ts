import { expect, test } from "vitest";
import { createCheckContext } from "./check-context.ts";
import { type Check, runChecks } from "./run-checks.ts";

const check = (name: string, run: Check["run"]): Check => ({ name, question: "?", run });

test("outcomes come in the order of the checks, whichever is done first", async () => {
  const slow = Promise.withResolvers<string>();
  const told: string[] = [];
  const checks = [
    check("slow", () => slow.promise),
    check("bad", async () => "wrong\n"),
    check("good", async () => {
      slow.resolve("");
      return "";
    }),
  ];
  const outcomes = await runChecks(checks, createCheckContext("/"), 2, ({ name }) => told.push(name));
  expect(outcomes.map(({ name, ok, output }) => ({ name, ok, output }))).toEqual([
    { name: "slow", ok: true, output: "" },
    { name: "bad", ok: false, output: "wrong" },
    { name: "good", ok: true, output: "" },
  ]);
  expect(told).toHaveLength(3);
  expect(told[0]).toBe("bad");
});

test("a check that throws has failed, and says where", async () => {
  const checks = [check("broken", () => Promise.reject(new TypeError("no such thing")))];
  const [outcome] = await runChecks(checks, createCheckContext("/"), 1, () => undefined);
  expect(outcome?.ok).toBe(false);
  expect(outcome?.output).toContain("TypeError: no such thing");
  expect(outcome?.output).toContain("check.test.ts");
});
