import { expect, it, test } from "vitest";
import type { JsonObject } from "../document/json.ts";
import { checkExtensions } from "./check-extensions.ts";
import { draft, operation } from "./draft.fixture.ts";

it("takes ours in their places, and others anywhere", () => {
  const document = draft({
    "x-other": 1,
    paths: { "/a": { get: operation({ "x-purge-idempotent": true, "x-other": 1 }) } },
  });
  expect(() => checkExtensions(document)).not.toThrow();
});

test.each<[JsonObject, string]>([
  [
    { "x-purge-name": "a" },
    "#/x-purge-name: expected `x-purge-name` on: server, securityScheme, found `x-purge-name` on: document",
  ],
  [
    { paths: { "/a": { get: operation({ "x-purge-idempotnet": true }) } } },
    "expected one of the extensions that CONTRIBUTING.md lists",
  ],
])("refuses %j", (part, want) => expect(() => checkExtensions(draft(part))).toThrow(want));
