import { describe, expect, it, test } from "vitest";
import type { Document } from "../document/openapi.ts";
import { draft, operation } from "./draft.fixture.ts";
import { keepOperations } from "./keep-operations.ts";
import { reserveSiblingRoutes } from "./reserve-sibling-routes.ts";

const given = draft({
  paths: {
    "/users": {
      parameters: [],
      get: operation({ operationId: "list_users" }),
      post: operation({ operationId: "createUser" }),
    },
    "/users/{id}": { delete: operation({ operationId: "delete-user" }) },
    "/broken": null,
    "/pets": { get: { responses: {} } },
    "/linked": { $ref: "#/components/pathItems/Linked" },
  },
  components: { pathItems: { Linked: { get: operation({ operationId: "linked" }) } } },
});

const kept = (keep: string[]) =>
  Object.entries(keepOperations(given, keep).paths as object).map(([path, item]) => `${path} ${Object.keys(item)}`);

test.each<[string, object, unknown]>([
  ["the routes that are left out", { type: "string" }, { enum: ["all", "me"] }],
  ["but those that no id can be", { type: "string", format: "uuid" }, undefined],
  ["but those that the pattern excludes", { type: "string", pattern: "^m" }, { enum: ["me"] }],
  ["but no numbers", { type: "integer" }, undefined],
])("keeps, as what an id is not, %s", (_, schema, want) => {
  const parameters = [{ name: "id", in: "path", required: true, schema }] as never;
  const document = draft({ paths: { "/users/{id}": { delete: operation({ parameters }) } } });
  const routes = ["/users/{id}", "/users/all", "/users/Me/x", "/pets/all", "/users/{id}/all"];
  const { paths } = reserveSiblingRoutes(document, routes) as unknown as Document;
  expect(paths["/users/{id}"]?.delete?.parameters?.[0]?.schema).toEqual({ ...schema, ...(want ? { not: want } : {}) });
});

describe("keepOperations", () => {
  test.each<[string[], string[]]>([
    [["DELETE /users/{id}"], ["/users/{id} delete"]],
    [
      ["delete  /users/{id}", "createUser"],
      ["/users parameters,post", "/users/{id} delete"],
    ],
    [["list_users"], ["/users parameters,get"]],
    [
      ["listUsers", "deleteUser"],
      ["/users parameters,get", "/users/{id} delete"],
    ],
    [["GET /pets"], ["/pets get"]],
    [["linked"], ["/linked get"]],
  ])("%j", (keep, want) => expect(kept(keep)).toEqual(want));

  it("keeps all when nothing is named", () => expect(keepOperations(given, [])).toBe(given));

  it("leaves path items of other files for after bundling", () => {
    const elsewhere = draft({ paths: { "/a": { $ref: "a.yaml" }, "/b": { get: operation() } } });
    expect(Object.keys(keepOperations(elsewhere, ["GET /a"]).paths as object)).toEqual(["/a"]);
  });

  test.each([
    ["deleteUsers", "Did you mean `delete-user`"],
    ["GET /user", "Did you mean `GET /users`"],
    ["DELETE /users", "none of them this"],
    ["zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "none of them this"],
  ])("refuses %s", (name, want) => {
    const run = () => keepOperations(given, [name]);
    expect(run).toThrow(want.startsWith("none") ? want : `an operation \`${name}\``);
    try {
      run();
    } catch (error) {
      expect(JSON.stringify((error as { problems: object[] }).problems)).toContain(want);
    }
  });
});
