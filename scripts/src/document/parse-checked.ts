import { checkSchema } from "./check-schema.ts";
import type { Json, JsonObject } from "./json.ts";
import { locator } from "./locate.ts";
import type { Origin } from "./origin.ts";
import { parseData } from "./parse-data.ts";
import { type Problem, ProblemError } from "./problem.ts";

/** Parses YAML or JSON and validates it against a schema. Throws a ProblemError with the place of every problem. */
export function parseChecked(
  text: string,
  origin: Origin,
  schema: JsonObject,
  { rule, next }: Pick<Problem, "rule" | "next">,
): Json {
  const data = parseData(text, origin);
  const problems = checkSchema(schema, data);
  if (problems.length === 0) return data;
  const find = locator(text);
  throw new ProblemError(
    problems.map((problem) => ({ ...origin, ...problem, ...find(problem.pointer), rule, severity: "error", next })),
  );
}
