import type { Json, JsonObject } from "./json.ts";
import type { Document, Operation, Parameter } from "./openapi.ts";
import { mapOperations } from "./operations.ts";
import { schemaFacts } from "./schema-facts.ts";

/**
 * The headers that an operation requires and that have only one value, such as the version of an API, by lower-case name.
 * Clients send them by themselves.
 */
export function fixedHeaders({ parameters = [] }: Operation, document: Document): { [name: string]: string } {
  const fixed = parameters.flatMap((parameter): [string, string][] => {
    const value = fixedValue(parameter, document);
    return value === undefined ? [] : [[parameter.name.toLowerCase(), value]];
  });
  return Object.fromEntries(fixed);
}

/** The document without the headers that clients send by themselves: what callers pass. */
export function withoutFixedHeaders(document: Document): Document {
  const passed = mapOperations(document as unknown as JsonObject, ({ operation }) => {
    const { parameters } = operation as unknown as Operation;
    const isPassed = (parameter: Parameter) => fixedValue(parameter, document) === undefined;
    return parameters === undefined || parameters.every(isPassed)
      ? operation
      : { ...operation, parameters: parameters.filter(isPassed) as unknown as Json };
  });
  return passed as unknown as Document;
}

function fixedValue({ in: place, required, schema }: Parameter, document: Document): string | undefined {
  if (place !== "header" || required !== true) return undefined;
  const [value, ...others] = schemaFacts(schema, document).enum ?? [];
  return typeof value === "string" && value !== "" && others.length === 0 ? value : undefined;
}
