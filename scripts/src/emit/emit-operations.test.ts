import type { Api, Row } from "@purge/runtime";
import { expect, test } from "vitest";
import { emitOperations } from "./emit-operations.ts";

const row: Row = { method: "GET", path: "/users", responses: { 200: "json" } };
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

test.each<{ name: string; api: Partial<Api>; codecs: readonly string[] }>([
  { name: "a plain table", api: withQuery({ type: "list" }), codecs: [] },
  { name: "a server with a variable", api: { variables: { site: {} } }, codecs: ["fillServer"] },
  {
    name: "HTTP Basic",
    api: { schemes: { login: { in: "header", name: "Authorization", basic: true } } },
    codecs: ["writeBasic"],
  },
  { name: "a key in the query", api: { schemes: { key: { in: "query", name: "key" } } }, codecs: ["signQuery"] },
  { name: "a style", api: withQuery({ style: "pipeDelimited" }), codecs: ["writeStyled"] },
  { name: "values joined by commas", api: withQuery({ explode: false }), codecs: ["writeStyled"] },
  {
    name: "a form",
    api: {
      operations: { create: { ...row, body: { kind: "form", media: "application/x-www-form-urlencoded" } } },
      variables: { site: {} },
    },
    codecs: ["fillServer", "writeBody"],
  },
])("$name brings the codecs it needs", ({ api, codecs }) => {
  const text = emitOperations({ ...plain, ...api });
  const [, imported] = /^import (.*) from "@purge\/runtime";$/m.exec(text) ?? [];
  expect(imported).toBe(codecs.length === 0 ? "type { Api }" : `{ type Api, ${codecs.join(", ")} }`);
  const [, brought] = /^ {2}codecs: \{ (.*) \},$/m.exec(text) ?? [];
  expect(brought?.split(", ") ?? []).toEqual(codecs);
});
