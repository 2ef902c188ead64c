import type { Document } from "./document.ts";
import { exampleResponse } from "./example-response.ts";
import { exampleValue } from "./example-value.ts";
import type { Operation } from "./operation.ts";

/** One call of an erasure: the operation, its input, and the status that means success. */
export interface Step {
  operation: string;
  input: { path?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };
  status: number;
}

/** A call with the required input only, from the specification's examples and schemas. */
export function exampleStep(document: Document, operation: Operation): Step {
  const values = (place: "path" | "query"): Record<string, unknown> =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === place && parameter.required)
        .map(({ name, schema, example: given }) => [name, given ?? exampleValue(document, schema)]),
    );
  const [schema] = Object.values(operation.body?.required ? operation.body.media : {});
  const input = {
    path: values("path"),
    query: values("query"),
    ...(schema !== undefined && { body: exampleValue(document, schema) }),
  };
  const used = Object.entries(input).filter(([, value]) => Object.keys(value as object).length > 0);
  const { status } = exampleResponse(document, operation);
  return { operation: operation.id, input: Object.fromEntries(used), status };
}

/** The erasure at a vendor without a behavior of its own: `deleteUser`, or the first operation that deletes. */
export function exampleErasure(document: Document, operations: Operation[]): Step[] {
  const operation =
    operations.find(({ id }) => id === "deleteUser") ??
    operations.find(({ method }) => method === "DELETE") ??
    operations.find(({ idempotent }) => idempotent) ??
    operations.find(({ id }) => /delete|erase|remove|purge/i.test(id));
  return operation ? [exampleStep(document, operation)] : [];
}
