import { expect, it } from "vitest";
import type { Json, JsonObject } from "../document/json.ts";
import { draft, operation } from "./draft.fixture.ts";
import { inlineSecurity } from "./inline-security.ts";

const components = { securitySchemes: { key: {}, oauth: {} } };
const given = (shared: Json | undefined, mine: Json | undefined) =>
  draft({
    components,
    ...(shared === undefined ? {} : { security: shared }),
    paths: { "/a": { get: operation(mine === undefined ? {} : { security: mine }) } },
  });
const security = (document: JsonObject) =>
  (inlineSecurity(document) as { paths: { "/a": { get: JsonObject } } }).paths["/a"].get.security;

it.each<[string, Json | undefined, Json | undefined, Json | undefined]>([
  ["moves the document's down", [{ key: [] }], undefined, [{ key: [] }]],
  ["lets the operation's own win", [{ key: [] }], [{ oauth: ["read"] }], [{ oauth: [] }]],
  ["keeps that none is needed", [{ key: [] }], [], []],
  ["keeps an alternative without any", undefined, [{ key: [] }, {}], [{ key: [] }, {}]],
  ["puts it last, since a client takes the first that it can", [{}, { key: [] }, {}], undefined, [{ key: [] }, {}, {}]],
  ["makes nothing up", undefined, undefined, undefined],
])("%s", (_, shared, mine, want) => {
  expect(security(given(shared, mine))).toEqual(want);
  expect(inlineSecurity(given(shared, mine))).not.toHaveProperty("security");
});

it.each<[string, Json, Json | undefined, string]>([
  [
    "a scheme nobody declared",
    [],
    [{ kye: [] }],
    "#/paths/~1a/get/security/0: expected a security scheme that is declared, found `kye`",
  ],
  ["an inherited scheme", [], [{ constructor: [] }], "found `constructor`"],
  [
    "one of the document's",
    [{ other: [] }],
    undefined,
    "#/security/0: expected a security scheme that is declared, found `other`",
  ],
  ["no mapping", [], ["key"], 'found "key"'],
])("refuses %s", (_, shared, mine, want) => expect(() => inlineSecurity(given(shared, mine))).toThrow(want));
