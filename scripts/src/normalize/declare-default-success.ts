import { type JsonObject, objectAt, own } from "../document/json.ts";
import { mapOperations } from "../document/operations.ts";

/** Where only `default` can be a success, declares it as the success (`2XX`) as well. */
export function declareDefaultSuccess(document: JsonObject): JsonObject {
  return mapOperations(document, ({ operation }) => {
    const responses = objectAt(operation, "responses") ?? {};
    const usual = own(responses, "default");
    if (usual === undefined || Object.keys(responses).some((status) => /^[23]/.test(status))) return operation;
    return { ...operation, responses: { "2XX": usual, ...responses } };
  });
}
