import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.each<[string, string[], string[]]>([
  ["delteUser", ["deleteUser", "getUser", "listUsers"], ["deleteUser", "getUser"]],
  ["DELETE /user/{id}", ["DELETE /users/{userId}", "GET /pets"], ["DELETE /users/{userId}"]],
  ["junktion", ["junction", "klavis", "sunbird"], ["junction"]],
  ["zzz", ["junction"], []],
])("%s", (typed, candidates, want) => expect(nearest(typed, candidates)).toEqual(want));
