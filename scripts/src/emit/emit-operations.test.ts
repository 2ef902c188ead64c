import type { Api, Row } from "@purge/runtime";
import { expect, test } from "vitest";
import { emitOperations } from "./emit-operations.ts";

const row: Row = { method: "GET", path: "/users", answers: { 200: "json" } };
const plain: Api = {
  name: "acme",
  servers: { production: "https://acme.example" },
  schemes: { key: { in: "header", name: "x-key" } },
  security: [["key"]],
  operations: { list: row },
};
const withQuery = (member: object): Partial<Api> => ({
  operations: { list: { ...row, input: { query: { members: { ids: member } } } } },
});

test.each<{ name: string; api: Partial<Api>; parts: readonly string[] }>([
  { name: "a plain table", api: withQuery({ is: "list" }), parts: [] },
  { name: "a server with a variable", api: { variables: { site: {} } }, parts: ["fillServer"] },
  {
    name: "HTTP Basic",
    api: { schemes: { login: { in: "header", name: "Authorization", basic: true } } },
    parts: ["writeBasic"],
  },
  { name: "a key in the query", api: { schemes: { key: { in: "query", name: "key" } } }, parts: ["signQuery"] },
  { name: "a style", api: withQuery({ style: "pipeDelimited" }), parts: ["writeStyled"] },
  { name: "values joined by commas", api: withQuery({ explode: false }), parts: ["writeStyled"] },
  {
    name: "a form",
    api: { operations: { create: { ...row, type: "application/x-www-form-urlencoded" } }, variables: { site: {} } },
    parts: ["checkBody", "fillServer", "writeStyled"],
  },
])("$name brings the parts it needs", ({ api, parts }) => {
  const text = emitOperations({ ...plain, ...api });
  const [, imported] = /^import (.*) from "@purge\/runtime";$/m.exec(text) ?? [];
  expect(imported).toBe(parts.length === 0 ? "type { Api }" : `{ type Api, ${parts.join(", ")} }`);
  const [, brought] = /^ {2}parts: \{ (.*) \},$/m.exec(text) ?? [];
  expect(brought?.split(", ") ?? []).toEqual(parts);
});
