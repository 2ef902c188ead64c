import { expect, test } from "vitest";
import { type Problem, ProblemError } from "../../document/problem.ts";
import { ProgramError } from "../../workspace/run-program.ts";
import { createCheckContext, NotBuiltError } from "./check-context.ts";
import { type Check, runCheck, runChecks } from "./run-checks.ts";

const check = (name: string, run: Check["run"]): Check => ({ name, question: "?", run });
const problem: Problem = { file: "a.ts", rule: "r", severity: "error", expected: "a", found: "b", next: "Write a." };

test("results come in the order of the checks, whichever is done first", async () => {
  const slow = Promise.withResolvers<Problem[]>();
  const done: string[] = [];
  const checks = [
    check("slow", () => slow.promise),
    check("bad", async () => [problem]),
    check("good", async () => {
      slow.resolve([]);
      return [];
    }),
  ];
  const results = await runChecks(checks, createCheckContext("/"), 2, ({ name }) => done.push(name));
  expect(results.map(({ name, ok, problems }) => ({ name, ok, problems }))).toEqual([
    { name: "slow", ok: true, problems: [] },
    { name: "bad", ok: false, problems: [problem] },
    { name: "good", ok: true, problems: [] },
  ]);
  expect(done).toHaveLength(3);
  expect(done[0]).toBe("bad");
});

test.each([
  [new TypeError("no such thing"), /TypeError: no such thing.*run-checks\.test\.ts/s, /bug.*report/],
  [new ProgramError("`npm install` exited with 1"), /npm install/, /check broken/],
  [new NotBuiltError(""), /build fails/, /check build.*check broken/],
  [new ProblemError(problem), /^b$/, /^Write a\.$/],
])("a check that throws has failed, and says what to do: %s", async (error, found, next) => {
  const result = await runCheck(
    check("broken", () => Promise.reject(error)),
    createCheckContext("/"),
  );
  expect(result).toMatchObject({
    ok: false,
    problems: [{ found: expect.stringMatching(found), next: expect.stringMatching(next) }],
  });
});
