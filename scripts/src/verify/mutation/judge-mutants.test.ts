import { expect, test } from "vitest";
import { type Equivalent, judgeMutants, type MutationReport } from "./judge-mutants.ts";

const source = "const a = 1;\n  if (a > 0) run();\n";
const mutant = (line: number, replacement: string, status: string) => ({
  mutatorName: "ConditionalExpression",
  replacement,
  status,
  location: { start: { line, column: 7 }, end: { line, column: 12 } },
});
const report: MutationReport = {
  files: {
    "src/a.ts": {
      source,
      mutants: [
        mutant(2, "true", "Survived"),
        mutant(2, "false", "Killed"),
        mutant(2, "a  >=\n 0", "NoCoverage"),
        mutant(1, "2", "Timeout"),
        mutant(1, '""', "Ignored"),
      ],
    },
  },
};
const known = (replacement: string, file = "src/a.ts"): Equivalent => ({
  file,
  mutator: "ConditionalExpression",
  line: "if (a > 0) run();",
  replacement,
  reason: "a is always 1",
});

test("a mutant that no test noticed is a survivor, with its line", () => {
  expect(judgeMutants(report, [])).toEqual({
    score: 50,
    mutants: 4,
    stale: [],
    survivors: [
      {
        file: "src/a.ts",
        mutator: "ConditionalExpression",
        line: "if (a > 0) run();",
        replacement: "true",
        lineNumber: 2,
      },
      {
        file: "src/a.ts",
        mutator: "ConditionalExpression",
        line: "if (a > 0) run();",
        replacement: "a >= 0",
        lineNumber: 2,
      },
    ],
  });
});

test("an equivalent one does not count", () => {
  const { score, mutants, survivors, stale } = judgeMutants(report, [known("true"), known("a >= 0")]);
  expect({ score, mutants, survivors, stale }).toEqual({ score: 100, mutants: 2, survivors: [], stale: [] });
});

test("one that is listed and was noticed, or is gone, is stale; files that were not mutated are left alone", () => {
  const { stale } = judgeMutants(report, [known("false"), known("a < 0"), known("true", "src/b.ts")]);
  expect(stale.map(({ replacement }) => replacement)).toEqual(["false", "a < 0"]);
});
