import { describe, expect, it, test } from "vitest";
import type { JsonObject } from "../document/json.ts";
import { operationsOf } from "../document/operations.ts";
import { draft, operation } from "./draft.fixture.ts";
import { shortenSummaries } from "./shorten-summaries.ts";

const first = (part: JsonObject, item: JsonObject = {}) =>
  operationsOf(shortenSummaries(draft({ paths: { "/a": { ...item, delete: operation(part) } } })))[0]
    ?.operation as JsonObject;

describe("shortenSummaries", () => {
  test.each<[string, JsonObject, JsonObject, string]>([
    ["its own, on one line", { summary: " Delete\n  a user " }, {}, "Delete a user"],
    ["the path item's", {}, { summary: "Users" }, "Users"],
    ["the first sentence", { description: "Deletes a user.\nFor ever. Really." }, {}, "Deletes a user."],
    ["the path item's description", { summary: " " }, { description: "A user" }, "A user"],
    [
      "its name, where the description is no sentence",
      { description: "# Title\n\ntext", operationId: "deleteUserV2" },
      {},
      "Delete user v2",
    ],
    ["its name", { operationId: "deleteUser" }, {}, "Delete user"],
  ])("%s", (_, part, item, want) => expect(first(part, item).summary).toBe(want));

  it("moves the path item's description down and leaves operations alone there", () => {
    const { paths } = shortenSummaries(
      draft({ paths: { "/a": { summary: "s", description: "d", get: operation() } } }),
    );
    expect(Object.keys((paths as { "/a": object })["/a"])).toEqual(["get"]);
    expect(first({}, { description: "d" }).description).toBe("d");
    expect(first({ description: " " })).not.toHaveProperty("description");
  });

  it("gives every response the description that the standard demands", () => {
    const responses = {
      "204": {},
      "404": { description: "Gone" },
      "5xx": { description: " " },
      default: {},
      "799": {},
      toString: {},
    };
    expect(first({ responses }).responses).toEqual({
      "204": { description: "No Content" },
      "404": { description: "Gone" },
      "799": { description: "Status 799" },
      "5XX": { description: "Status 5XX" },
      default: { description: "Any other response" },
      toString: { description: "Status toString" },
    });
  });
});
