import type { Problem } from "../check/check-request.ts";
import { at } from "../spec/document.ts";
import type { Call } from "./manners.ts";

/** What FastAPI says of a request that does not fit: `{ type, loc, msg, input }` for each fault. */
export function validationErrors(problems: Problem[], call: Call): object[] {
  return problems.map((problem) => {
    const keys = problem.in === "body" ? problem.name.split("/").slice(1) : [problem.name];
    const missing = problem.keyword === "required";
    return {
      type: missing ? "missing" : (TYPES[problem.keyword] ?? "value_error"),
      loc: [problem.in, ...keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key))],
      msg: missing ? "Field required" : sentence(problem),
      input: inputOf(problem, call) ?? null,
    };
  });
}

const TYPES: Record<string, string> = {
  type: "string_type",
  minimum: "greater_than_equal",
  maximum: "less_than_equal",
  minLength: "string_too_short",
  json: "json_invalid",
};

function sentence({ keyword, message }: Problem): string {
  if (keyword === "type" && message === "must be string") return "Input should be a valid string";
  const said = message.replace(">=", "greater than or equal to").replace("<=", "less than or equal to");
  return said.replace(/^must be/, "Input should be");
}

function inputOf(problem: Problem, call: Call): unknown {
  if (problem.in !== "body") return problem.value;
  return problem.keyword === "required"
    ? at(call.body, problem.name.replace(/\/[^/]*$/, ""))
    : at(call.body, problem.name);
}

/** Starlette's router sends a path with one slash too many, or one too few, to the path it knows (307; inferred). */
export function slashRedirect(path: string, isOperation: (path: string) => boolean): string | undefined {
  const other = path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
  return isOperation(other) ? other : undefined;
}
