import { at } from "../spec/document.ts";
import type { Declared, Operation } from "../spec/operation.ts";
import { isJson } from "./check-request.ts";
import type { Validate } from "./validator.ts";

/** What a vendor says. `body` is sent as JSON, `text` as it stands. */
export interface Answer {
  status: number;
  body?: unknown;
  text?: string;
  headers?: Record<string, string>;
}

/** What the specification says against an answer: nothing, if the sandbox keeps its word. */
export function checkAnswer(operation: Operation, answer: Answer, validate: Validate): string[] {
  const declared = declaredFor(operation, answer.status);
  if (!declared) return [`status ${answer.status} is not declared`];
  return [...checkHeaders(declared, answer, validate), ...checkBody(declared, answer, validate)];
}

/** The declaration that covers a status: its own, its class's (`4XX`), or the default. */
export function declaredFor(operation: Operation, status: number): Declared | undefined {
  const { answers } = operation;
  return answers[String(status)] ?? answers[`${String(status)[0]}XX`] ?? answers.default;
}

/** The media type an answer is sent with. */
export function contentType(answer: Answer): string | undefined {
  const given = answer.headers?.["content-type"];
  if (given !== undefined) return given;
  if (answer.text !== undefined) return "text/plain; charset=UTF-8";
  return answer.body === undefined ? undefined : "application/json";
}

function checkHeaders(declared: Declared, answer: Answer, validate: Validate): string[] {
  const sent = new Headers(answer.headers);
  return Object.entries(declared.headers).flatMap(([name, { schema, required }]) => {
    const value = sent.get(name);
    if (value === null) return required ? [`header ${name} is missing`] : [];
    const asNumber = /^-?\d+(\.\d+)?$/.test(value) ? validate(schema, Number(value)) : undefined;
    if (asNumber?.length === 0) return [];
    return validate(schema, value).map((flaw) => `header ${name} ${flaw.message}`);
  });
}

function checkBody(declared: Declared, answer: Answer, validate: Validate): string[] {
  const types = Object.keys(declared.media);
  if (types.length === 0) return [];
  const type = contentType(answer)?.split(";", 1)[0]?.toLowerCase();
  const schema = type === undefined ? undefined : declared.media[type];
  if (schema === undefined) return [`content type ${type ?? "(none)"} is not declared, only ${types.join(", ")}`];
  const value = isJson(type ?? "") ? answer.body : answer.text;
  const flaws = validate(schema, value).map((flaw) => `body${flaw.at} ${flaw.message}`);
  const done = declared.done;
  if (done && at(value, done.pointer) !== done.equals) flaws.push(`body${done.pointer} does not say that it is done`);
  return flaws;
}
