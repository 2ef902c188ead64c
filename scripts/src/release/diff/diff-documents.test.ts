import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { getPointer, type Json, type JsonObject, pointerTokens } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";
import { diffDocuments } from "./diff-documents.ts";

interface Edits {
  move?: { [from: string]: string };
  remove?: string[];
  set?: JsonObject;
  append?: JsonObject;
}
interface Mutation extends Edits {
  change: string;
  bump: string;
  says: string;
  given?: Edits;
}

const read = (name: string) => parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const sample: Json = read("sample.yaml");
const mutations: Mutation[] = read("mutations.yaml");

function edited(document: Json, { move = {}, remove = [], set = {}, append = {} }: Edits): Json {
  const copy = structuredClone(document);
  const parent = (place: string): [JsonObject, string] => {
    const tokens = pointerTokens(place);
    const key = tokens.pop() as string;
    let at = copy as JsonObject;
    for (const token of tokens) {
      at[token] ??= {};
      at = at[token] as JsonObject;
    }
    return [at, key];
  };
  const take = (place: string): Json => {
    const [at, key] = parent(place);
    const value = at[key] as Json;
    if (value === undefined) throw new Error(`nothing at ${place}`);
    if (Array.isArray(at)) at.splice(Number(key), 1);
    else delete at[key];
    return value;
  };
  const put = (place: string, value: Json) => {
    const [at, key] = parent(place);
    at[key] = value;
  };
  for (const [from, to] of Object.entries(move)) put(to, take(from));
  for (const place of remove) take(place);
  for (const [place, value] of Object.entries(set)) put(place, value);
  for (const [place, value] of Object.entries(append)) (getPointer(copy, place) as Json[]).push(value);
  return copy;
}

test("the sample is compared with itself", () => {
  expect(diffDocuments(sample as unknown as Document, structuredClone(sample) as unknown as Document)).toEqual({
    bump: "none",
    changes: [],
    disagreements: [],
  });
});

test.each(mutations)("$change: $bump", ({ bump, says, given = {}, ...edits }) => {
  const old = edited(sample, given);
  const verdict = diffDocuments(old as unknown as Document, edited(old, edits) as unknown as Document);
  const heaviest = verdict.changes.filter((change) => change.bump === bump);
  expect({ bump: verdict.bump, first: verdict.changes[0]?.bump ?? "none" }).toEqual({ bump, first: bump });
  const sentences = heaviest.map(({ what, who, todo }) => [what, who, todo].filter(Boolean).join(" | "));
  expect(sentences.join("\n")).toContain(says);
});

test("there are enough of them to be a policy", () => {
  expect(mutations.length).toBeGreaterThan(220);
});
