import type { Step } from "../manners/manners.ts";
import type { Document } from "./document.ts";
import { example } from "./example.ts";
import { exampleAnswer } from "./example-answer.ts";
import type { Operation } from "./operation.ts";

/** A call with the least that an operation asks for, taken from the specification's examples and schemas. */
export function exampleStep(document: Document, operation: Operation): Step {
  const values = (place: "path" | "query"): Record<string, unknown> =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === place && parameter.required)
        .map(({ name, schema, example: given }) => [name, given ?? example(document, schema)]),
    );
  const [schema] = Object.values(operation.body?.required ? operation.body.media : {});
  const input = {
    path: values("path"),
    query: values("query"),
    ...(schema !== undefined && { body: example(document, schema) }),
  };
  const used = Object.entries(input).filter(([, value]) => Object.keys(value as object).length > 0);
  const { status } = exampleAnswer(document, operation);
  return { operation: operation.id, input: Object.fromEntries(used), status };
}

/** For a vendor known by its specification alone: `deleteUser`, or its first operation that deletes. */
export function exampleErasure(document: Document, operations: Operation[]): Step[] {
  const operation =
    operations.find(({ id }) => id === "deleteUser") ??
    operations.find(({ method }) => method === "DELETE") ??
    operations.find(({ idempotent }) => idempotent);
  return operation ? [exampleStep(document, operation)] : [];
}
