import { describe, expect, it, test } from "vitest";
import type { DocumentProblem } from "../document/document-problem.ts";
import type { JsonObject } from "../document/json.ts";
import { operationsOf } from "../document/operations.ts";
import { draft, operation } from "./draft.fixture.ts";
import { nameOperations, routeName } from "./name-operations.ts";

/** Names by route, from ids by route. */
function named(ids: { [route: string]: string | undefined }): { [route: string]: string } {
  const paths: { [path: string]: JsonObject } = {};
  for (const [route, id] of Object.entries(ids)) {
    const [method = "", path = ""] = route.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: id === undefined ? {} : { operationId: id } };
  }
  const drafts = operationsOf(nameOperations(draft({ paths })));
  return Object.fromEntries(
    drafts.map(({ method, path, operation }) => [`${method.toUpperCase()} ${path}`, String(operation.operationId)]),
  );
}

describe("nameOperations", () => {
  test.each<[string, Record<string, string | undefined>, Record<string, string>]>([
    ["its own id", { "GET /a": "list_things" }, { "GET /a": "listThings" }],
    [
      "method and path",
      { "DELETE /v2/users/{user_id}": undefined },
      { "DELETE /v2/users/{user_id}": "deleteV2UsersByUserId" },
    ],
    ["the root", { "GET /": undefined }, { "GET /": "get" }],
    ["an id of no letters", { "GET /users": "获取" }, { "GET /users": "getUsers" }],
    ["an id that begins with a digit", { "POST /x": "2faEnable" }, { "POST /x": "post2faEnable" }],
    [
      "a member that clients have",
      { "GET /http": "http", "GET /then": "then", "GET /c": "constructor" },
      { "GET /http": "getHttp", "GET /then": "getThen", "GET /c": "getConstructor" },
    ],
    [
      "two ids that become one",
      { "GET /a": "get_user", "GET /b": "getUser" },
      { "GET /a": "getA", "GET /b": "getUser" },
    ],
    [
      "two ids that become one, neither of them exactly",
      { "GET /a": "get_user", "GET /b": "get-user" },
      { "GET /a": "getA", "GET /b": "getB" },
    ],
    [
      "a route's name that is taken",
      { "GET /a": undefined, "POST /b": "getA" },
      { "GET /a": "getA2", "POST /b": "getA" },
    ],
    [
      "a path without letters",
      { "GET /%20": undefined, "GET /-": undefined },
      { "GET /%20": "get20", "GET /-": "get" },
    ],
  ])("%s", (_, ids, want) => {
    expect(named(ids)).toEqual(want);
    expect(named(want)).toEqual(want);
  });

  it("does not depend on the order", () => {
    const ids = { "GET /a": "x_y", "GET /b": "x-y", "GET /c": undefined, "GET /d": "getC" };
    const turned = Object.fromEntries(Object.entries(ids).toReversed());
    expect(named(turned)).toEqual(named(ids));
  });

  it("leaves an id that is given twice to the first, and says so", () => {
    expect(named({ "GET /a": "x", "POST /b": "x" })).toEqual({ "GET /a": "x", "POST /b": "postB" });
    const notes: DocumentProblem[] = [];
    const twice = { "/a": { get: operation({ operationId: "x" }) }, "/b": { get: operation({ operationId: "x" }) } };
    nameOperations(draft({ paths: twice }), (note) => notes.push(note));
    expect(notes).toMatchObject([
      { pointer: "#/paths/~1b/get/operationId", severity: "warning", found: "`x`, which GET /a has" },
    ]);
  });
});

test("routeName", () =>
  expect(routeName({ method: "get", path: "/users/{id}/pets/{pet-name}.json" })).toBe("getUsersByIdPetsByPetNameJson"));
