import type { JsonObject } from "../../document/json.ts";

const grades = ["documented", "observed", "read in source", "inferred"];

const evidence: JsonObject = {
  type: "object",
  required: ["grade", "source", "date"],
  additionalProperties: false,
  description: "{ grade, source, date }, or a list of these",
  properties: {
    grade: { type: "string", enum: grades },
    source: { type: "string", minLength: 1, description: "where it is said or seen" },
    date: {
      type: "string",
      pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
      description: "a day: 2026-11-22",
    },
  },
};

/** The closed list of extensions with their JSON Schemas. */
export const extensionSchemas: { readonly [extension: string]: JsonObject } = {
  "x-purge-name": { type: "string", minLength: 1, description: "a name" },
  "x-purge-placeholder": { const: true },
  "x-purge-key-prefix": {
    type: ["string", "array"],
    minLength: 1,
    minItems: 1,
    uniqueItems: true,
    items: { type: "string", minLength: 1, description: "how such a key begins" },
    description: "how such a key begins, or a list",
  },
  "x-purge-prefix": {
    type: "string",
    pattern: "^[!-~]+( [!-~]+)* ?$",
    description: 'what is written before the key: `"Token token="`, or `"SSWS "`',
  },
  "x-purge-idempotent": { const: true },
  "x-purge-done": {
    if: { type: "string" },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { const: "any" },
    else: {
      type: "object",
      required: ["pointer", "equals"],
      additionalProperties: false,
      description: "`any`, or { pointer, equals }",
      properties: { pointer: { type: "string", pattern: "^(/|$)", description: "a JSON pointer" }, equals: {} },
    },
  },
  "x-purge-evidence": {
    if: { type: "array" },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { minItems: 1, items: evidence, description: "a list of at least one" },
    else: evidence,
  },
};
