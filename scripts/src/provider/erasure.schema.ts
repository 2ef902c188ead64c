import type { JsonObject } from "../document/json.ts";
import { erasureAnswers, erasureTopics } from "./erasure-topics.ts";
import { evidence } from "./evidence.schema.ts";

const fact: JsonObject = {
  type: "object",
  required: ["says", "grade"],
  additionalProperties: false,
  properties: {
    says: { type: "string", pattern: "^\\S[^\\n]*\\S$", description: "one short sentence or phrase, as CommonMark" },
    ...evidence.properties,
  },
  ...evidence.needsSource,
};

const answer = { enum: ["yes", "no", "partly", "unknown"] };
const answers: JsonObject = {
  type: "object",
  required: Object.keys(erasureAnswers),
  additionalProperties: false,
  properties: Object.fromEntries(Object.keys(erasureAnswers).map((key) => [key, answer])),
};

/** The JSON Schema of `erasure.yaml`. */
export const erasureSchema: JsonObject = {
  type: "object",
  required: Object.keys(erasureTopics),
  additionalProperties: false,
  properties: {
    answers,
    ...Object.fromEntries(
      Object.keys(erasureTopics).map((topic) => [topic, { type: "array", minItems: 1, items: fact }]),
    ),
  },
};
