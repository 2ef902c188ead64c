import type { JsonObject } from "../document/json.ts";
import { erasureTopics } from "./erasure-topics.ts";

const text = { type: "string", pattern: "^\\S[^\\n]*\\S$" };

const fact: JsonObject = {
  type: "object",
  required: ["says", "grade"],
  additionalProperties: false,
  properties: {
    says: { ...text, description: "one short sentence or phrase, as CommonMark" },
    grade: {
      enum: ["documented", "observed", "read in source", "inferred", "unknown"],
      description: "how it is known; unknown where nobody has evidence",
    },
    source: { ...text, description: "the page, file or call that says so" },
    date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "the day it was looked up: 2026-11-28" },
  },
  if: { properties: { grade: { const: "unknown" } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {},
  else: { required: ["says", "grade", "source", "date"] },
};

/** The JSON Schema of `erasure.yaml`. */
export const erasureSchema: JsonObject = {
  type: "object",
  required: Object.keys(erasureTopics),
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.keys(erasureTopics).map((topic) => [topic, { type: "array", minItems: 1, items: fact }]),
  ),
};
