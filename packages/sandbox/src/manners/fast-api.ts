import type { Problem } from "../check/check-request.ts";
import { at } from "../spec/document.ts";
import type { Call } from "./manners.ts";

/** What FastAPI says of a request that does not fit: `{ type, loc, msg, input }` for each fault. */
export function validationErrors(problems: Problem[], call: Call): object[] {
  return problems.map((problem) => {
    const keys = problem.in === "body" ? problem.name.split("/").slice(1) : [problem.name];
    const missing = problem.keyword === "required";
    return {
      type: missing ? "missing" : (WRONG[problem.message]?.type ?? TYPES[problem.keyword] ?? "value_error"),
      loc: [problem.in, ...keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key))],
      msg: missing ? "Field required" : sentence(problem),
      input: inputOf(problem, call) ?? null,
    };
  });
}

/** Pydantic's words for a value of another type. */
const WRONG: Record<string, { type: string; msg: string }> = {
  "must be string": { type: "string_type", msg: "Input should be a valid string" },
  "must be integer": {
    type: "int_parsing",
    msg: "Input should be a valid integer, unable to parse string as an integer",
  },
  "must be object": {
    type: "model_attributes_type",
    msg: "Input should be a valid dictionary or object to extract fields from",
  },
  "must be JSON": { type: "json_invalid", msg: "JSON decode error" },
};

const TYPES: Record<string, string> = {
  minimum: "greater_than_equal",
  maximum: "less_than_equal",
  minLength: "string_too_short",
};

function sentence({ message }: Problem): string {
  const wrong = WRONG[message];
  if (wrong) return wrong.msg;
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
