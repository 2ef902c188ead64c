import { expect, it } from "vitest";
import { draft, operation } from "./draft.fixture.ts";
import { dropUnusedSchemas } from "./drop-unused-schemas.ts";

it("keeps what operations need, through other schemas", () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const schemas = {
    A: { discriminator: { propertyName: "k", mapping: { c: "#/components/schemas/C~1c" } } },
    B: { properties: { mapping: { properties: { deep: ref("D") } } } },
    "C/c": ref("B"),
    D: ref("D"),
    Unused: ref("Gone"),
    Gone: {},
  };
  const given = draft({
    paths: { "/a": { get: operation({ parameters: [{ schema: ref("A") }, { schema: ref("constructor") }] }) } },
    components: { schemas, securitySchemes: { key: {} } },
  });
  const { Unused: _, Gone: __, ...used } = schemas;
  expect(dropUnusedSchemas(given).components).toEqual({ schemas: used, securitySchemes: { key: {} } });
});

it("leaves a document without schemas", () => {
  const given = draft({});
  expect(dropUnusedSchemas(given)).toBe(given);
});
