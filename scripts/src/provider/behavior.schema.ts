import type { JsonObject } from "../document/json.ts";
import { evidence } from "./evidence.schema.ts";

const text = { type: "string", minLength: 1 };
const pointer = { type: "string", pattern: "^/", description: "a JSON pointer: `/profile/email`" };
const set = { type: "object", propertyNames: pointer, description: "new values by JSON pointer" };
const remove = { const: true };

const when = { type: "object", propertyNames: { pattern: "^\\$" }, description: "values of expressions" };

const later: JsonObject = {
  type: "array",
  items: {
    type: "object",
    required: ["after"],
    additionalProperties: false,
    properties: {
      after: {
        type: "string",
        pattern: "^\\d+[smhd]$",
        description: "a time with its unit: `90s`, `5m`, `24h`, `30d`",
      },
      set,
      remove,
    },
  },
};

const create: JsonObject = {
  type: "object",
  required: ["kind", "value"],
  additionalProperties: false,
  properties: { kind: text, value: { type: "object" }, later },
};

const response = { status: { type: "integer", minimum: 200, maximum: 599 }, body: {}, ...evidence.properties };

const denied: JsonObject = {
  type: "object",
  required: ["status", "grade"],
  additionalProperties: false,
  properties: response,
  ...evidence.needsSource,
};

const rule: JsonObject = {
  ...denied,
  properties: {
    found: { type: "boolean", description: "whether there is such a record" },
    when,
    set,
    remove,
    create,
    later,
    ...response,
  },
};

const lookup: JsonObject = {
  type: "object",
  dependentRequired: { in: ["by"], by: ["in"], match: ["in"] },
  additionalProperties: false,
  properties: {
    when,
    in: { type: "string", pattern: "^\\$", description: "an expression: `$request.path.id`" },
    match: text,
    by: pointer,
    kind: text,
  },
};

const step: JsonObject = {
  type: "object",
  required: ["operation", "input", "status"],
  additionalProperties: false,
  properties: { operation: text, input: { type: "object" }, status: { type: "integer" } },
};

/** The JSON Schema of `behavior.yaml`. */
export const behaviorSchema: JsonObject = {
  type: "object",
  required: ["summary", "user", "idPointer", "erasure", "operations"],
  additionalProperties: false,
  properties: {
    summary: { ...text, description: "what the sandbox's README says of this vendor: `Deletes at once.`" },
    user: {
      type: "object",
      required: ["id", "value"],
      additionalProperties: false,
      properties: {
        id: {
          type: "object",
          required: ["length"],
          additionalProperties: false,
          properties: { prefix: text, length: { type: "integer", minimum: 1 }, alphabet: text, hash: { const: "md5" } },
        },
        value: { type: "object" },
      },
    },
    idPointer: pointer,
    denied,
    erasure: { type: "array", minItems: 1, items: step },
    operations: {
      type: "object",
      additionalProperties: {
        type: "object",
        required: ["rules"],
        additionalProperties: false,
        properties: {
          find: { type: "array", minItems: 1, items: lookup },
          rules: { type: "array", minItems: 1, items: rule },
        },
      },
    },
  },
};
