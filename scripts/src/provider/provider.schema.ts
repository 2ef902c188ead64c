import type { JsonObject } from "../document/json.ts";

const text = { type: "string", pattern: "\\S" };

/** The JSON Schema of `provider.yaml`. */
export const providerSchema: JsonObject = {
  type: "object",
  required: ["title", "source"],
  additionalProperties: false,
  properties: {
    title: { type: "string", pattern: "^\\S+( \\S+)*$", description: "the vendor's name, on one line" },
    source: {
      type: "object",
      required: ["origin", "retrieved", "published"],
      additionalProperties: false,
      properties: {
        origin: { ...text, description: "the address of the page or file that `source.yaml` was taken from" },
        retrieved: {
          type: "string",
          pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
          description: "the date it was retrieved: 2026-11-22",
        },
        etag: { ...text, description: "the ETag of the file at `origin` when it was retrieved" },
        modified: { ...text, description: "the Last-Modified date of the file at `origin` when it was retrieved" },
        excerpt: {
          const: true,
          description:
            "where the vendor publishes a specification at `origin`, and `source.yaml` says less in our own words",
        },
        published: {
          type: "boolean",
          description: "true, or false where `source.yaml` is hand-written",
        },
      },
    },
    keep: {
      type: "array",
      uniqueItems: true,
      items: { ...text, description: "an operation: `DELETE /users/{id}`, or an operationId after the overlay" },
    },
    notes: { ...text, description: "CommonMark for the package's README" },
    lint: {
      type: "array",
      items: {
        type: "object",
        required: ["rule", "at", "reason"],
        additionalProperties: false,
        properties: {
          rule: { ...text, description: "the name of a lint rule" },
          at: { type: "string", pattern: "^#(/|$)", description: "a JSON pointer in openapi.yaml: `#/paths/~1user~1`" },
          reason: { ...text, description: "why the rule does not hold here" },
        },
      },
    },
  },
};
