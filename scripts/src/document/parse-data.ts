import type { Json } from "./json.ts";
import { parseJson } from "./parse-json.ts";
import { parseYaml } from "./parse-yaml.ts";
import { type Problem, ProblemError } from "./problem.ts";

/** Where a text comes from, for its problems. */
export interface Origin {
  provider?: string;
  /** Relative to the repository, or as the caller typed it. */
  file: string;
}

/** The deepest nesting that is read; the deepest real specification seen has 40 levels. */
export const maxDepth = 400;
/** The most values that are read; a specification of 4 MB has 150,000. */
export const maxValues = 4_000_000;
/** The most of them that aliases may add: a few lines of aliases can stand for billions. */
export const maxAliased = 400_000;

/** Strict YAML 1.2 or JSON to plain data. Throws a ProblemError that names file, line and column. */
export function parseData(text: string, origin: Origin): Json {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (clean.trim() === "") throw new ProblemError(emptyFile(origin));
  return parseJson(clean) ?? parseYaml(clean, origin);
}

function emptyFile(origin: Origin): Problem {
  return {
    ...origin,
    pointer: "#",
    rule: "import-empty",
    severity: "error",
    expected: "YAML or JSON",
    found: "an empty file",
    next: "Fill the file, or take it away.",
  };
}
