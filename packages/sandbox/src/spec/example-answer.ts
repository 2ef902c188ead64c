import type { Answer } from "../check/check-answer.ts";
import { declaredFor } from "../check/check-answer.ts";
import { isJson } from "../check/check-request.ts";
import { at, type Document, isFields } from "./document.ts";
import { example } from "./example.ts";
import type { Declared, Operation } from "./operation.ts";

/** An answer made from the specification alone: of the given status, or of the first declared success. */
export function exampleAnswer(document: Document, operation: Operation, wanted?: number): Answer {
  const status = wanted ?? firstSuccess(operation);
  const declared = declaredFor(operation, status);
  const headers = requiredHeaders(document, declared);
  const [type, schema] = Object.entries(declared?.media ?? {})[0] ?? [];
  if (type === undefined || schema === undefined) return { status, headers };
  if (!isJson(type)) return { status, text: "text", headers: { ...headers, "content-type": type } };
  const body = example(document, schema);
  if (declared?.done) put(body, declared.done.pointer, declared.done.equals);
  return { status, body, headers: { ...headers, "content-type": type } };
}

function requiredHeaders(document: Document, declared: Declared | undefined): Record<string, string> {
  const required = Object.entries(declared?.headers ?? {}).filter(([, header]) => header.required);
  return Object.fromEntries(required.map(([name, { schema }]) => [name, String(example(document, schema))]));
}

/** The declared success, whose body says that nothing was done. */
export function notDoneAnswer(document: Document, operation: Operation): Answer | undefined {
  const status = firstSuccess(operation);
  const done = declaredFor(operation, status)?.done;
  if (!done) return undefined;
  const said = exampleAnswer(document, operation, status);
  put(said.body, done.pointer, typeof done.equals === "boolean" ? !done.equals : "NOT_DONE");
  return said;
}

function firstSuccess(operation: Operation): number {
  const declared = Object.keys(operation.answers)
    .filter((status) => /^2\d\d$/.test(status))
    .sort();
  return Number(declared[0] ?? 200);
}

function put(body: unknown, pointer: string, value: unknown): void {
  const last = pointer.slice(pointer.lastIndexOf("/") + 1);
  const parent = at(body, pointer.slice(0, pointer.lastIndexOf("/")));
  if (isFields(parent)) parent[last] = value;
}
