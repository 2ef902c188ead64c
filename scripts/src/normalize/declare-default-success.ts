import { type JsonObject, objectAt, own } from "../document/json.ts";
import { mapOperations } from "../document/operations.ts";

/** Where `default` is the only response that a success can have, it is declared as the success (`2XX`) as well. */
export function declareDefaultSuccess(document: JsonObject): JsonObject {
  return mapOperations(document, ({ operation }) => {
    const responses = objectAt(operation, "responses") ?? {};
    const usual = own(responses, "default");
    if (usual === undefined || Object.keys(responses).some((status) => /^[23]/.test(status))) return operation;
    return { ...operation, responses: { "2XX": usual, ...responses } };
  });
}
