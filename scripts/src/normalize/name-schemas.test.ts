import { expect, it } from "vitest";
import { draft } from "./draft.fixture.ts";
import { nameSchemas } from "./name-schemas.ts";

it("renames only what the standard does not allow, wherever it is named", () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const given = draft({
    components: {
      schemas: {
        "List<User>": { items: ref("User") },
        "user.v1_dto-x": {},
        User: { anyOf: [ref("List<User>"), ref("Map«string,~1x»")] },
        "Map«string,/x»": { discriminator: { propertyName: "k", mapping: { a: "#/components/schemas/List<User>" } } },
        ListUser: {},
        "«»": {},
      },
    },
  });
  expect(nameSchemas(given).components).toEqual({
    schemas: {
      ListUser2: { items: ref("User") },
      "user.v1_dto-x": {},
      User: { anyOf: [ref("ListUser2"), ref("MapStringX")] },
      MapStringX: { discriminator: { propertyName: "k", mapping: { a: "#/components/schemas/ListUser2" } } },
      ListUser: {},
      Schema: {},
    },
  });
});

it("renames `__proto__`", () => {
  const given = draft({ components: { schemas: JSON.parse('{"__proto__": {"type": "string"}}') } });
  expect(nameSchemas(given).components).toEqual({ schemas: { Schema: { type: "string" } } });
});
