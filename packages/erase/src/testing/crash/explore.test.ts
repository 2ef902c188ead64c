import { expect, test, vi } from "vitest";
import { everyChoice } from "./every-choice.ts";
import { explore } from "./explore.ts";
import { type Scenario, scenarios } from "./scenarios.ts";

// Less than a second each where nothing else runs; a busy machine needs more.
vi.setConfig({ testTimeout: 120_000 });

test.each(scenarios)("$name: one answer, every pair of crashes", async (scenario) => {
  const { runs, violations } = await explore(scenario, { answers: 1, crashes: 2 });
  expect(violations).toEqual([]);
  expect(runs).toBeGreaterThan(500);
});

test("a violation is reported with the choices that lead to it", async () => {
  const [deletion] = scenarios as [Scenario];
  const check: Scenario["check"] = ({ now }) =>
    now > Date.UTC(2026, 0, 1, 1, 1) ? "it waited for a minute" : undefined;
  const { violations } = await explore({ ...deletion, check }, { answers: 2, crashes: 0 });
  expect(violations.join()).toMatch(
    /^it waited for a minute: \d+ times, first with round 1, answer to delete: lost; round 2, answer to delete: 429$/,
  );
  const never = await explore({ ...deletion, check: () => "wrong" }, { answers: 0, crashes: 0 });
  expect(never.violations).toEqual(["wrong: 1 times, first with nothing unusual"]);
});

test("every combination of choices is played once, also where one choice leads to others", async () => {
  const played: string[] = [];
  const play = async (choose: <T>(what: string, options: readonly T[]) => T) => {
    const first = choose("first", ["a", "b"]);
    return first === "a" ? first : first + choose("second", ["x", "y", "z"]);
  };
  for await (const { end, trace } of everyChoice(play)) played.push(`${end} ${trace.join()}`);
  expect(played).toEqual(["a ", "bx first: b", "by first: b,second: y", "bz first: b,second: z"]);
});
