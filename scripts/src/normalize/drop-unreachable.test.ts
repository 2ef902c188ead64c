import { expect, it } from "vitest";
import { draft, operation } from "./draft.fixture.ts";
import { dropUnreachable } from "./drop-unreachable.ts";

it("keeps what paths need, through other components, and security schemes", () => {
  const given = draft({
    paths: { "/a": { get: operation({ parameters: [{ $ref: "#/components/parameters/P" }] }) } },
    components: {
      parameters: {
        P: { schema: { $ref: "#/components/schemas/A" } },
        Unused: { schema: { $ref: "#/components/schemas/Gone" } },
      },
      schemas: {
        A: { discriminator: { propertyName: "k", mapping: { b: "B", c: "#/components/schemas/C%20c" } } },
        B: { properties: { mapping: { properties: { deep: { $ref: "#/components/schemas/D" } } } } },
        "C c": {},
        D: { $ref: "#/components/schemas/D" },
        Gone: {},
      },
      securitySchemes: { key: {} },
    },
  });
  const { components } = dropUnreachable(given) as { components: Record<string, object> };
  expect(Object.keys(components.schemas ?? {})).toEqual(["A", "B", "C c", "D"]);
  expect(Object.keys(components.parameters ?? {})).toEqual(["P"]);
  expect(components.securitySchemes).toEqual({ key: {} });
});

it("knows Swagger 2.0's places", () => {
  const given = {
    swagger: "2.0",
    paths: { "/a": { get: { responses: { "200": { $ref: "#/responses/R" } } } } },
    responses: { R: { schema: { $ref: "#/definitions/A" } }, Unused: {} },
    definitions: { A: {}, Unused: {} },
  };
  expect(dropUnreachable(given)).toMatchObject({ responses: { R: {} }, definitions: { A: {} } });
  expect(Object.keys(dropUnreachable(given).definitions as object)).toEqual(["A"]);
});
