import type { JsonObject } from "../document/json.ts";

const text = { type: "string", pattern: "^\\S[^\\n]*\\S$" };

/** How a statement is known, as members of a JSON Schema for the statement. */
export const evidence: { properties: JsonObject; needsSource: JsonObject } = {
  properties: {
    grade: {
      enum: ["documented", "observed", "read in source", "inferred", "unknown"],
      description: "how it is known; unknown where nobody has evidence",
    },
    source: { ...text, description: "the page, file or call that says so" },
    date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "the day it was looked up: 2026-11-28" },
  },
  needsSource: {
    if: { properties: { grade: { const: "unknown" } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {},
    else: { required: ["grade", "source", "date"] },
  },
};
