import { isJson } from "../http/media-type.ts";
import { contentType, type ProviderResponse } from "../http/provider-response.ts";
import { valueAt } from "../openapi/document.ts";
import { type Declared, declaredResponse, type Operation } from "../openapi/operation.ts";
import type { Validate } from "./validator.ts";

/** How a response of the sandbox violates the specification; empty if it doesn't. */
export function checkResponse(operation: Operation, response: ProviderResponse, validate: Validate): string[] {
  const declared = declaredResponse(operation, response.status);
  if (!declared) return [`status ${response.status} is not declared`];
  return [...checkHeaders(declared, response, validate), ...checkBody(declared, response, validate)];
}

function checkHeaders(declared: Declared, response: ProviderResponse, validate: Validate): string[] {
  const sent = new Headers(response.headers);
  return Object.entries(declared.headers).flatMap(([name, { schema, required }]) => {
    const value = sent.get(name);
    if (value === null) return required ? [`header ${name} is missing`] : [];
    const asNumber = /^-?\d+(\.\d+)?$/.test(value) ? validate(schema, Number(value)) : undefined;
    if (asNumber?.length === 0) return [];
    return validate(schema, value).map((problem) => `header ${name} ${problem.message}`);
  });
}

function checkBody(declared: Declared, response: ProviderResponse, validate: Validate): string[] {
  const types = Object.keys(declared.media);
  if (types.length === 0) return [];
  const type = contentType(response)?.split(";", 1)[0]?.toLowerCase();
  const schema = type === undefined ? undefined : declared.media[type];
  if (schema === undefined) return [`content type ${type ?? "(none)"} is not declared, only ${types.join(", ")}`];
  const value = isJson(type ?? "") ? response.body : response.text;
  const problems = validate(schema, value).map((problem) => `body${problem.at} ${problem.message}`);
  const done = declared.done;
  if (done && valueAt(value, done.pointer) !== done.equals)
    problems.push(`body${done.pointer} does not say that it was done`);
  return problems;
}
