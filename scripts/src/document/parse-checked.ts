import { checkSchema } from "./check-schema.ts";
import type { Json, JsonObject } from "./json.ts";
import { locator } from "./locate.ts";
import { type Origin, parseData } from "./parse-data.ts";
import { type Problem, ProblemError } from "./problem.ts";

/** Reads YAML or JSON that has to be as a schema says. Throws a ProblemError that names every fault's place. */
export function parseChecked(
  text: string,
  origin: Origin,
  schema: JsonObject,
  { rule, next }: Pick<Problem, "rule" | "next">,
): Json {
  const data = parseData(text, origin);
  const faults = checkSchema(schema, data);
  if (faults.length === 0) return data;
  const find = locator(text);
  throw new ProblemError(
    faults.map((fault) => ({ ...origin, ...fault, ...find(fault.pointer), rule, severity: "error", next })),
  );
}
