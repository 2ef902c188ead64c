import type { Json } from "./json.ts";
import type { Origin } from "./origin.ts";
import { parseJson } from "./parse-json.ts";
import { parseYaml } from "./parse-yaml.ts";
import { type Problem, ProblemError } from "./problem.ts";

/** Parses strict YAML 1.2 or JSON into plain data. Throws a ProblemError with file, line and column. */
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
    next: "Fill in the file or delete it.",
  };
}
