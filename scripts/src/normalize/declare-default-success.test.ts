import { expect, test } from "vitest";
import type { JsonObject } from "../document/json.ts";
import { declareDefaultSuccess } from "./declare-default-success.ts";
import { draft, operation } from "./draft.fixture.ts";

function statuses(responses: JsonObject): string[] {
  const document = declareDefaultSuccess(draft({ paths: { "/a": { get: operation({ responses }) } } }));
  return Object.keys((document.paths as { "/a": { get: { responses: JsonObject } } })["/a"].get.responses);
}

const done = { description: "Done" };

test.each<[string, JsonObject, string[]]>([
  ["the only response", { default: done }, ["2XX", "default"]],
  ["beside errors", { "404": done, default: done }, ["404", "2XX", "default"]],
  ["not beside a success", { "204": done, default: done }, ["204", "default"]],
  ["not beside a range of them", { "2XX": done, default: done }, ["2XX", "default"]],
  ["not where there is none", { "400": done }, ["400"]],
])("%s", (_, responses, want) => expect(statuses(responses)).toEqual(want));
