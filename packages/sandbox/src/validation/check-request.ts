import { isJson, mediaType, parseJson } from "../http/media-type.ts";
import type { Operation, Parameter } from "../openapi/operation.ts";
import type { Validate } from "./validator.ts";

/** An incoming request. The path is relative to the vendor's base URL. */
export interface Incoming {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: string;
}

/** The input of an operation. Values have the types of their schemas; a value that can't be converted stays text. */
export interface Input {
  path: Record<string, string>;
  query: Record<string, unknown>;
  headers: Headers;
  body: unknown;
}

/** A violation of the specification. `value` is only for the vendor's own response, never for a report. */
export interface Problem {
  in: "path" | "query" | "header" | "body";
  /** The parameter's name, or a JSON pointer into the body. */
  name: string;
  keyword: string;
  message: string;
  value?: unknown;
}

export function checkRequest(
  operation: Operation,
  incoming: Incoming,
  validate: Validate,
): { input: Input; problems: Problem[] } {
  const problems: Problem[] = [];
  const found = operation.match.exec(incoming.path) ?? [];
  const path = Object.fromEntries(operation.names.map((name, i) => [name, decode(found[i + 1] ?? "")]));
  const query: Record<string, unknown> = {};
  for (const [name, value] of incoming.query) query[name] = value;

  for (const parameter of operation.parameters) {
    if (parameter.in === "cookie") continue;
    const value = sentValue(parameter, path, incoming);
    const { in: place, name } = parameter;
    if (value === undefined) {
      if (parameter.required) problems.push({ in: place, name, keyword: "required", message: "is required" });
      continue;
    }
    if (place === "query") query[name] = value;
    for (const { keyword, message } of validate(parameter.schema, value)) {
      problems.push({ in: place, name, keyword, message, value });
    }
  }
  const body = checkBody(operation, incoming, validate);
  return {
    input: { path, query, headers: incoming.headers, body: body.value },
    problems: [...problems, ...body.problems],
  };
}

function checkBody(
  operation: Operation,
  incoming: Incoming,
  validate: Validate,
): { value: unknown; problems: Problem[] } {
  const wrong = (keyword: string, message: string): { value: unknown; problems: Problem[] } => ({
    value: undefined,
    problems: [{ in: "body", name: "", keyword, message }],
  });
  if (!operation.body) return { value: undefined, problems: [] };
  const type = mediaType(incoming.headers);
  // A form without fields has no bytes.
  if (incoming.body === "" && type !== "application/x-www-form-urlencoded")
    return operation.body.required ? wrong("required", "is required") : { value: undefined, problems: [] };
  const schema = operation.body.media[type];
  if (schema === undefined) {
    const wanted = Object.keys(operation.body.media).join(" or ");
    return wrong("contentType", `must be ${wanted}, not ${type || "without a content type"}`);
  }
  if (!isJson(type)) return { value: incoming.body, problems: [] };
  const value = parseJson(incoming.body);
  if (value === undefined) return wrong("json", "must be JSON");
  return {
    value,
    problems: validate(schema, value).map(({ at, keyword, message }) => ({ in: "body", name: at, keyword, message })),
  };
}

function sentValue(parameter: Parameter, path: Record<string, string>, incoming: Incoming): unknown {
  if (parameter.in === "path") return typed(parameter.type, path[parameter.name]);
  if (parameter.in === "header") return typed(parameter.type, incoming.headers.get(parameter.name) ?? undefined);
  if (parameter.type !== "array") return typed(parameter.type, incoming.query.get(parameter.name) ?? undefined);
  const all = incoming.query.getAll(parameter.name);
  return all.length > 0 ? all : undefined;
}

function typed(type: string | undefined, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  if ((type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
