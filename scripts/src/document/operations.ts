import { isObject, type Json, type JsonObject, objectAt, pointer } from "./json.ts";
import { type Method, methods } from "./openapi.ts";

/** An operation that is not normalized yet. */
export interface OperationDraft {
  path: string;
  method: Method;
  operation: JsonObject;
  /** `#/paths/~1users/get` */
  pointer: string;
}

export function operationsOf(document: JsonObject): OperationDraft[] {
  return Object.entries(objectAt(document, "paths") ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method): OperationDraft[] => {
      const operation = isObject(item) ? objectAt(item, method) : undefined;
      return operation === undefined ? [] : [{ path, method, operation, pointer: pointer("paths", path, method) }];
    }),
  );
}

/** A copy of the document with every operation mapped. */
export function mapOperations(document: JsonObject, map: (draft: OperationDraft) => JsonObject): JsonObject {
  const mapped = new Map(operationsOf(document).map((draft) => [draft.pointer, map(draft)]));
  const paths = Object.entries(objectAt(document, "paths") ?? {}).map(([path, item]): [string, Json] => {
    if (!isObject(item)) return [path, item];
    const fields = Object.entries(item).map(([key, value]): [string, Json] => [
      key,
      mapped.get(pointer("paths", path, key)) ?? value,
    ]);
    return [path, Object.fromEntries(fields)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}
