import { expect, test } from "vitest";
import { nearest, nearestOperations } from "./nearest.ts";

test.each<[string, string[], string[]]>([
  ["delteUser", ["deleteUser", "getUser", "listUsers"], ["deleteUser", "getUser"]],
  ["DELETE /user/{id}", ["DELETE /users/{userId}", "GET /pets"], ["DELETE /users/{userId}"]],
  ["junktion", ["junction", "klavis", "sunbird"], ["junction"]],
  ["zzz", ["junction"], []],
])("%s", (typed, candidates, want) => expect(nearest(typed, candidates)).toEqual(want));

test.each([
  ["getUser", ["deleteUser", "getUsers"], ["getUsers"]],
  ["GET /users", ["DELETE /users", "PUT /users"], ["PUT /users"]],
  ["deleteUsr", ["deleteUser"], ["deleteUser"]],
  ["DELETE /user", ["DELETE /users"], ["DELETE /users"]],
  ["removal", ["removals", "removeUser"], ["removals"]],
])("for %s no operation that destroys something, unless that was typed", (typed, candidates, want) => {
  expect(nearestOperations(typed, candidates)).toEqual(want);
});
