import { expect, test } from "vitest";
import type { Member } from "./api.ts";
import { checkValue } from "./check-value.ts";

const hex = /^[0-9a-f]+$/u;

const taken: [rule: Member, value: unknown, place: string][] = [
  [{}, undefined, "query.a"],
  [{}, null, "query.a"],
  [{}, "..", "query.a"],
  [{}, {}, "query.a"],
  [{ required: true }, true, "query.a"],
  [{ required: true }, {}, "body.a"],
  [{ required: true }, "..", "body"],
  [{ required: true, empty: true }, null, "body.a"],
  [{ type: "string", empty: true }, "", "query.a"],
  [{ type: "string" }, 7, "query.a"],
  [{ type: "string" }, 2 ** 53 - 1, "query.a"],
  [{ type: "number" }, -1.5, "query.a"],
  [{ type: "boolean" }, false, "query.a"],
  [{ type: "list" }, ["a", 7], "path.a"],
  [{ type: "list", pattern: hex }, ["a", "b"], "query.a"],
  [{ pattern: hex }, "beef", "query.a"],
  [{ pattern: hex }, "beef", "path.a"],
  [{ pattern: /^7$/u }, 7, "query.a"],
  [{ pattern: hex }, "x".repeat(4097), "query.a"],
  [{ pattern: hex, required: true }, "a".repeat(4096), "query.a"],
  [{ reserved: ["me"] }, "you", "path.a"],
  [{ members: { id: { required: true } } }, { id: "1" }, "body"],
  [{ members: { id: {} } }, {}, "body"],
  [{ members: { id: {} } }, undefined, "body.a"],
  [{ members: { id: {} } }, { other: 1 }, "body"],
  [{ closed: true, members: { id: {} } }, { id: 1, other: undefined }, "body"],
  [{ only: true }, true, "body.a"],
  [{ only: true }, undefined, "body.a"],
  [{ only: 0 }, 0, "body.a"],
  [{ most: 1 }, ["a"], "body.a"],
  [{ most: 0 }, [], "body.a"],
  [{ most: 1 }, "several letters", "body.a"],
];

test.each(taken)("by the rule %o takes %o as %s", (rule, value, place) => {
  expect(() => checkValue(value, rule, place)).not.toThrow();
});

const refused: [rule: Member, value: unknown, place: string, message: string][] = [
  [{}, undefined, "path.a", "path.a is required, but is undefined."],
  [{}, null, "path.a", "path.a is required, but is null."],
  [{ required: true, empty: true }, undefined, "body.a", "body.a is required, but is undefined."],
  [{ required: true }, null, "body.a", "body.a is required, but is null."],
  [{ required: true }, "", "query.a", "query.a is empty, or has no visible character."],
  [{ type: "string", empty: true }, " ", "query.a", "query.a is empty, or has no visible character."],
  [{ type: "number" }, "7", "query.a", "query.a must be a number, but is a string."],
  [{ type: "number" }, 2 ** 53, "query.a", "query.a must be a number, but is a number that is too large to be exact."],
  [{ type: "boolean" }, 1, "query.a", "query.a must be true or false, but is a number."],
  [{ type: "list" }, "a", "query.a", "query.a must be an array that is not empty, but is a string."],
  [{ type: "list" }, [], "query.a", "query.a must be an array that is not empty, but is an array."],
  [{ type: "list" }, ["a", null], "query.a", "query.a is required, but is null."],
  [
    { type: "list" },
    ["a", true],
    "query.a",
    "query.a must be a string that is not empty, or a number, but is a boolean.",
  ],
  [
    { type: "list" },
    ["a", "b/c"],
    "path.a",
    "path.a contains a slash or a backslash, which would change the path of the request.",
  ],
  [
    { type: "list", pattern: hex },
    ["a", "x"],
    "query.a",
    "query.a must be text that matches /^[0-9a-f]+$/u, but is a string of another form.",
  ],
  [{ pattern: hex, required: true }, "a".repeat(4097), "query.a", "query.a is longer than 4096 characters."],
  [{ pattern: hex }, "a".repeat(4097), "path.a", "path.a is longer than 4096 characters."],
  [
    { pattern: hex },
    "x".repeat(4096),
    "query.a",
    "query.a must be text that matches /^[0-9a-f]+$/u, but is a string of another form.",
  ],
  [{ members: {} }, "x", "body", "body must be an object, but is a string."],
  [{ members: {} }, [], "body", "body must be an object, but is an array."],
  [{ members: { id: { required: true } } }, { other: undefined }, "body", "body.id is required, but is undefined."],
  [{ members: { id: { required: true } } }, { id: null }, "body", "body.id is required, but is null."],
  [{ members: { id: {} } }, { other: 1 }, "path", 'path.id is required, but is undefined; found "other".'],
  [
    { members: { a: { members: { id: { type: "number" } } } } },
    { a: { id: "1" } },
    "body",
    "body.a.id must be a number, but is a string.",
  ],
  [{ only: true }, false, "body.a", "body.a must be true, the only value that the operation takes."],
  [{ only: true }, "true", "body.a", "body.a must be true, the only value that the operation takes."],
  [{ only: "user" }, "x", "body.a", 'body.a must be "user", the only value that the operation takes.'],
  [{ only: true, required: true }, undefined, "body.a", "body.a is required, but is undefined."],
  [{ most: 1 }, [{}, {}], "body.a", "body.a has 2 items, but the operation takes at most 1."],
  [{ type: "list", most: 2 }, ["a", "b", "c"], "body.a", "body.a has 3 items, but the operation takes at most 2."],
  [{ closed: true, members: { id: {} } }, { id: 1, other: null }, "body", 'body has no member "other".'],
  [
    { closed: true, members: { user_id: {} } },
    { userId: 1 },
    "body.a",
    'body.a has no member "userId". Did you mean "user_id"?',
  ],
  [{ closed: true, members: { id: {} } }, { "maria@example.com": 1 }, "body", "body has no member another name."],
];

test.each(refused)("by the rule %o refuses %o as %s", (rule, value, place, message) => {
  expect(() => checkValue(value, rule, place)).toThrow(expect.objectContaining({ message }));
});

test("a long list is no text that matches", () => {
  const rule = { pattern: /^x$/u };
  expect(() => checkValue(Array(5000).fill("x"), rule, "query.a")).toThrow("query.a must be text that matches /^x$/u");
});
