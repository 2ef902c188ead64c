import type { Document, Response, Schema } from "../document/openapi.ts";
import { schemaFacts } from "../document/schema-facts.ts";

/** A condition on a response's body that could mean done. */
export interface DoneCandidate {
  pointer: string;
  equals: boolean | string;
}

const words = /^(ok|success|successful|succeeded|deleted|is_?deleted|done|removed|completed?|acknowledged)$/i;

/** Members of a JSON body that could mean done: booleans with a telling name first, then strings with one value. */
export function doneCandidates({ content = {} }: Response, document: Document): DoneCandidate[] {
  const media = Object.entries(content).find(([type]) => /[/+]json$/.test(type))?.[1];
  const members = [...schemaFacts(media?.schema, document).properties];
  const booleans = members.filter(([name, schema]) => words.test(name) && isBoolean(schema, document));
  const texts = members.flatMap(([name, schema]): DoneCandidate[] => {
    const [value, ...others] = schemaFacts(schema, document).enum ?? [];
    return typeof value === "string" && others.length === 0 ? [{ pointer: `/${name}`, equals: value }] : [];
  });
  return [...booleans.map(([name]): DoneCandidate => ({ pointer: `/${name}`, equals: true })), ...texts];
}

function isBoolean(schema: Schema, document: Document): boolean {
  const { types, enum: values } = schemaFacts(schema, document);
  return types.has("boolean") && (values === undefined || values.includes(true));
}
