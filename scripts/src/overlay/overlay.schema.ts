import type { JsonObject } from "../document/json.ts";

const extensions = { "^x-": {} };
const text = { type: "string", minLength: 1 };

/** OpenAPI Overlay 1.0 and 1.1, with one rule of our own: an action either updates, removes or copies. */
export const overlaySchema: JsonObject = {
  type: "object",
  required: ["overlay", "info", "actions"],
  additionalProperties: false,
  patternProperties: extensions,
  properties: {
    overlay: { type: "string", pattern: "^1\\.[01]\\.\\d+$", description: "a version of the standard: 1.1.0" },
    info: {
      type: "object",
      required: ["title", "version"],
      additionalProperties: false,
      patternProperties: extensions,
      properties: { title: text, version: text, description: text },
    },
    extends: text,
    actions: {
      type: "array",
      minItems: 1,
      description: "a list of at least one action",
      items: {
        type: "object",
        required: ["target"],
        additionalProperties: false,
        patternProperties: extensions,
        properties: {
          target: {
            type: "string",
            pattern: "^\\$",
            description: "a JSONPath query (RFC 9535), which begins with `$`",
          },
          description: text,
          update: {},
          copy: { type: "string", pattern: "^\\$", description: "a JSONPath query (RFC 9535), which begins with `$`" },
          remove: { const: true },
        },
        oneOf: [{ required: ["update"] }, { required: ["copy"] }, { required: ["remove"] }],
        description: "one of `update`, `copy` and `remove: true`",
      },
    },
  },
};
