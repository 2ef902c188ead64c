import { valueAt } from "../openapi/document.ts";
import type { Problem } from "../validation/check-request.ts";
import type { Call } from "./behavior.ts";

/** FastAPI's validation errors: `{ type, loc, msg, input }` for each problem. */
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

/** Pydantic's messages for a value of the wrong type. */
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
  const text = message.replace(">=", "greater than or equal to").replace("<=", "less than or equal to");
  return text.replace(/^must be/, "Input should be");
}

function inputOf(problem: Problem, call: Call): unknown {
  if (problem.in !== "body") return problem.value;
  return problem.keyword === "required"
    ? valueAt(call.body, problem.name.replace(/\/[^/]*$/, ""))
    : valueAt(call.body, problem.name);
}

/** Starlette's router redirects a path with an extra or a missing slash to the one it knows (307; inferred). */
export function slashRedirect(path: string, isOperation: (path: string) => boolean): string | undefined {
  const other = path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
  return isOperation(other) ? other : undefined;
}
