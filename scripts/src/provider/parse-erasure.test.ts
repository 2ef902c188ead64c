import { expect, test } from "vitest";
import { stringify } from "yaml";
import { erasureTopics } from "./erasure-topics.ts";
import { parseErasure } from "./parse-erasure.ts";

const known = { says: "Permanent", grade: "documented", source: "docs.acme.example/users", date: "2026-11-28" };
const whole = Object.fromEntries(Object.keys(erasureTopics).map((topic) => [topic, [known]]));
const parse = (data: object) => parseErasure("acme", new Map([["erasure.yaml", stringify(data)]]));

test("reads every topic, and needs no source for what is unknown", () => {
  const unknown = { ...whole, undo: [{ says: "Whether it can be undone", grade: "unknown" }] };
  expect(parse(unknown)).toEqual(unknown);
  expect(parseErasure("acme", new Map())).toBeUndefined();
});

test.each([
  ["a missing topic", { ...whole, undo: undefined }, "`undo`"],
  ["a topic of its own", { ...whole, undoing: [known] }, "undoing"],
  ["a statement without evidence", { ...whole, undo: [{ says: "None", grade: "documented" }] }, "#/undo/0"],
  ["a grade that is none", { ...whole, undo: [{ ...known, grade: "guessed" }] }, "one of"],
  ["a topic with nothing in it", { ...whole, undo: [] }, "#/undo"],
])("refuses %s", (_, data, message) => {
  expect(() => parse(JSON.parse(JSON.stringify(data)))).toThrow(message);
});
