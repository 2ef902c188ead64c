import { isJson } from "../http/media-type.ts";
import type { ProviderResponse } from "../http/provider-response.ts";
import { type Document, isFields, valueAt } from "./document.ts";
import { exampleValue } from "./example-value.ts";
import { type Declared, declaredResponse, givenExample, type Operation } from "./operation.ts";

/** A response made from the specification alone, with the given status or the first declared success. */
export function exampleResponse(document: Document, operation: Operation, wanted?: number): ProviderResponse {
  const status = wanted ?? firstSuccess(operation);
  const declared = declaredResponse(operation, status);
  const headers = requiredHeaders(document, declared);
  const [type, schema] = Object.entries(declared?.media ?? {})[0] ?? [];
  if (type === undefined || schema === undefined) return { status, headers };
  if (!isJson(type)) return { status, text: "text", headers: { ...headers, "content-type": type } };
  const media = valueAt(document, schema.slice(0, schema.lastIndexOf("/")));
  const given = isFields(media) ? givenExample(media) : undefined;
  const body = structuredClone(given ?? exampleValue(document, schema));
  if (declared?.done) put(body, declared.done.pointer, declared.done.equals);
  return { status, body, headers: { ...headers, "content-type": type } };
}

function requiredHeaders(document: Document, declared: Declared | undefined): Record<string, string> {
  const required = Object.entries(declared?.headers ?? {}).filter(([, header]) => header.required);
  return Object.fromEntries(required.map(([name, { schema }]) => [name, String(exampleValue(document, schema))]));
}

/** The declared success with a body that says that nothing was done; `undefined` if bodies can't say so. */
export function notDoneResponse(document: Document, operation: Operation): ProviderResponse | undefined {
  const status = firstSuccess(operation);
  const done = declaredResponse(operation, status)?.done;
  if (!done) return undefined;
  const response = exampleResponse(document, operation, status);
  put(response.body, done.pointer, typeof done.equals === "boolean" ? !done.equals : "NOT_DONE");
  return response;
}

function firstSuccess(operation: Operation): number {
  const declared = Object.keys(operation.responses)
    .filter((status) => /^2\d\d$/.test(status))
    .sort();
  return Number(declared[0] ?? 200);
}

function put(body: unknown, pointer: string, value: unknown): void {
  const last = pointer.slice(pointer.lastIndexOf("/") + 1);
  const parent = valueAt(body, pointer.slice(0, pointer.lastIndexOf("/")));
  if (isFields(parent)) parent[last] = value;
}
