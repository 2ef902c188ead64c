import { expect, test } from "vitest";
import { locate } from "./locate.ts";

const yaml = "openapi: 3.1.0\npaths:\n  /users:\n    get:\n      tags: [a, b]\n      responses:\n        200: {}\n";

test.each([
  [yaml, "#/paths", { line: 2, column: 1 }],
  [yaml, "#/paths/~1users/get", { line: 4, column: 5 }],
  [yaml, "#/paths/~1users/get/tags/1", { line: 5, column: 17 }],
  [yaml, "#/paths/~1users/get/responses/200", { line: 7, column: 9 }],
  [yaml, "#/paths/~1users/get/nothing/here", { line: 4, column: 5 }],
  ['{\n "a": {"b": 1}}', "#/a/b", { line: 2, column: 8 }],
  ["", "#/a", undefined],
])("%#: %s", (text, at, want) => expect(locate(text, at)).toEqual(want));
