import { type Document, eachOperation, type Operation, type Parameter } from "./openapi.ts";
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

/** A copy of the document without the headers that clients send by themselves: what callers pass. */
export function withoutFixedHeaders(document: Document): Document {
  const copy = structuredClone(document);
  for (const { operation } of eachOperation(copy)) {
    const { parameters } = operation;
    if (parameters) operation.parameters = parameters.filter((each) => fixedValue(each, copy) === undefined);
  }
  return copy;
}

function fixedValue({ in: place, required, schema }: Parameter, document: Document): string | undefined {
  if (place !== "header" || required !== true) return undefined;
  const [value, ...others] = schemaFacts(schema, document).enum ?? [];
  return typeof value === "string" && value !== "" && others.length === 0 ? value : undefined;
}
