import { describe, expect, it } from "vitest";
import { failOn, formatProblem, type Problem, ProblemError } from "./problem.ts";

const problem: Problem = {
  provider: "junction",
  file: "specs/junction/source.yaml",
  pointer: "#/paths/~1users",
  line: 12,
  column: 3,
  rule: "paths-alike",
  severity: "error",
  expected: "one thing",
  found: "another",
  next: "do this:\nand that",
};

describe("formatProblem", () => {
  it("says where, what, and what next", () => {
    expect(formatProblem(problem)).toBe(
      [
        "error junction specs/junction/source.yaml:12:3 #/paths/~1users (paths-alike)",
        "  expected one thing",
        "  found    another",
        "  next     do this:",
        "           and that",
      ].join("\n"),
    );
  });

  it("colours only when asked", () => {
    expect(formatProblem(problem)).not.toContain("\u001b");
    expect(formatProblem(problem, true)).toContain("\u001b[31merror");
  });
});

describe("failOn", () => {
  it("throws errors, with the warnings beside them, and lets warnings pass", () => {
    const warning: Problem = { ...problem, severity: "warning" };
    expect(() => failOn([warning])).not.toThrow();
    expect(() => failOn([warning, problem])).toThrow(ProblemError);
  });
});
