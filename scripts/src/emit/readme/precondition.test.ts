import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { JsonObject } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";
import { mainOperation } from "../client/main-operation.ts";
import { preconditionOf } from "./precondition.ts";

const specs = resolve(import.meta.dirname, "../../../../specs");
const read = (path: string) => parse(readFileSync(join(specs, path), "utf8")) as JsonObject;

function find(name: string, change: (text: string) => string = (text) => text) {
  const openapi = read(`${name}/openapi.yaml`) as unknown as Document;
  const text = change(stringify(read(`${name}/lifecycle.arazzo.yaml`)));
  const lifecycle = { file: "", text, document: parse(text) as JsonObject, inputs: [] };
  const main = mainOperation(openapi);
  const found = main && preconditionOf(lifecycle, main, openapi);
  return found && [found.place.operation.operationId, found.status];
}

test.each([
  ["konstantly", ["blockUser", "422"]],
  ["junction", undefined],
  ["klavis", undefined],
  ["proficient", undefined],
  // The deletion that fails there is of a user who was given a role first.
  ["sunbird", undefined],
])("%s", (name, want) => {
  expect(find(name)).toEqual(want);
});

test("nothing without a deletion that fails, or without a life cycle", () => {
  expect(find("konstantly", (text) => text.replace("$statusCode == 422", "$statusCode == 200"))).toBeUndefined();
  const openapi = read("konstantly/openapi.yaml") as unknown as Document;
  const main = mainOperation(openapi);
  expect(main && preconditionOf(undefined, main, openapi)).toBeUndefined();
});
