import { describe, expect, test } from "vitest";
import { patternProblem } from "./pattern-problem.ts";

describe("refuses a pattern that can block the process", () => {
  test.each([
    "^(a+)+$",
    "^(a|a)*$",
    "^(a|aa)+$",
    "^((ab|ab)c)*$",
    "(\\d+)*x",
    "^([a-zA-Z0-9]+\\s?)*$",
    "^(a?){30}a{30}$",
    "^(.*?,){11}P",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
    "^(?=(a+)+$)",
    "^\\w*\\w*\\w*$",
  ])("%s", (pattern) => expect(patternProblem(pattern)).toContain("backtracking"));
});

describe("takes what people write", () => {
  test.each([
    "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$",
    "^[A-Za-z0-9_-]{1,64}$",
    "^\\p{L}+$",
    "\\d+$",
    "^[^\\s]+@[^\\s]+\\.[a-z]+$",
    "^(AC|US)[0-9a-fA-F]{32}$",
    "^(?!.*x).+$",
    "^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$",
    "^([a-z]+|[0-9]+)(-[a-z]+)*$",
  ])("%s", (pattern) => expect(patternProblem(pattern)).toBeUndefined());
});

test("says what JavaScript cannot read", () => expect(patternProblem("^\\_(?i)$")).toContain("Invalid"));
