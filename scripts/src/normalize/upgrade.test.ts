import { describe, expect, it, test } from "vitest";
import { DocumentProblemError } from "../document/document-problem.ts";
import type { Json, JsonObject } from "../document/json.ts";
import { draft, operation, schemaA, schemaDraft } from "./draft.fixture.ts";
import { upgrade } from "./upgrade.ts";

const three = { openapi: "3.0.3" };

describe("from 3.0", () => {
  test.each<[string, Json, Json]>([
    [
      "exclusiveMinimum",
      { type: "integer", minimum: 3, exclusiveMinimum: true },
      { type: "integer", exclusiveMinimum: 3 },
    ],
    [
      "exclusiveMaximum: false",
      { type: "integer", maximum: 3, exclusiveMaximum: false },
      { type: "integer", maximum: 3 },
    ],
    ["an example", { type: "string", example: "x" }, { type: "string", examples: ["x"] }],
    [
      "a property called example",
      { properties: { example: { type: "string", example: "x" } } },
      { properties: { example: { type: "string", examples: ["x"] } } },
    ],
    ["bytes in text", { type: "string", format: "byte" }, { type: "string", contentEncoding: "base64" }],
    [
      "nullable beside allOf and type",
      { type: "string", allOf: [{ minLength: 1 }], nullable: true },
      { anyOf: [{ type: "string", allOf: [{ minLength: 1 }] }, { type: "null" }] },
    ],
    [
      "nullable beside enum",
      { type: "string", enum: ["a"], nullable: true },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    [
      "siblings of a reference that 3.0 ignores",
      { $ref: "#/components/schemas/A", type: "string", minLength: 2, description: "d" },
      { $ref: "#/components/schemas/A", description: "d" },
    ],
  ])("%s", (_, given, want) => {
    expect(schemaA(upgrade({ ...schemaDraft(given), ...three }, "3.0"))).toEqual(want);
  });

  it("keeps examples where there is an example as well", () => {
    const parameter = { name: "q", in: "query", schema: {}, example: "x", examples: { one: { value: "y" } } };
    const given = draft({ ...three, paths: { "/a": { get: operation({ parameters: [parameter] }) } } });
    const { paths } = upgrade(given, "3.0") as { paths: { "/a": { get: { parameters: JsonObject[] } } } };
    expect(paths["/a"].get.parameters[0]?.examples).toEqual({ one: { value: "y" } });
  });

  it("leaves what it is given as it was", () => {
    const given = { ...schemaDraft({ type: "string", nullable: true }), ...three };
    const before = structuredClone(given);
    upgrade(given, "3.0");
    expect(given).toEqual(before);
  });
});

describe("from 2.0", () => {
  const two: JsonObject = {
    swagger: "2.0",
    info: { title: "t", version: "1" },
    host: "api.acme.example",
    basePath: "/v1",
    schemes: ["https"],
    consumes: ["application/json"],
    produces: ["application/json"],
    securityDefinitions: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    paths: {
      "/users/{id}": {
        put: {
          parameters: [
            { name: "id", in: "path", required: true, type: "string" },
            { name: "body", in: "body", required: true, schema: { $ref: "#/definitions/A" } },
          ],
          responses: { "200": { description: "ok", schema: { $ref: "#/definitions/A" } } },
        },
      },
    },
    definitions: { A: { type: "object", properties: { n: { type: "string", "x-nullable": true } } } },
  };

  it("becomes 3.1", () => {
    const { paths, servers, components, openapi } = upgrade(two, "2.0");
    expect(openapi).toBe("3.1.1");
    expect(servers).toEqual([{ url: "https://api.acme.example/v1" }]);
    const schema = { $ref: "#/components/schemas/A" };
    expect(paths).toMatchObject({
      "/users/{id}": {
        put: {
          parameters: [{ name: "id", in: "path", schema: { type: "string" } }],
          requestBody: { content: { "application/json": { schema } } },
          responses: { "200": { content: { "application/json": { schema } } } },
        },
      },
    });
    expect(components).toMatchObject({ schemas: { A: { properties: { n: { type: ["string", "null"] } } } } });
  });

  it("takes a version that is written as a number, and leaves the document as it was", () => {
    const given = { ...two, swagger: 2 };
    const before = structuredClone(given);
    expect(upgrade(given, "2.0").openapi).toBe("3.1.1");
    expect(given).toEqual(before);
  });
});

describe("from 3.2", () => {
  it("says in 3.1 what 3.1 can say", () => {
    const given = draft({
      openapi: "3.2.0",
      $self: "https://acme.example/openapi.yaml",
      servers: [{ url: "https://api.acme.example", name: "eu" }],
      tags: [{ name: "users", summary: "Users", kind: "nav", parent: "x" }],
      paths: {
        "/a": {
          get: operation({
            responses: {
              "200": {
                summary: "Fine",
                content: { "application/json": { examples: { a: { dataValue: 1, serializedValue: "1" } } } },
              },
            },
          }),
        },
      },
    });
    expect(upgrade(given, "3.2")).toMatchObject({
      openapi: "3.1.1",
      servers: [{ url: "https://api.acme.example", "x-purge-name": "eu" }],
      tags: [{ name: "users", description: "Users" }],
      paths: {
        "/a": {
          get: {
            responses: {
              "200": { description: "Fine", content: { "application/json": { examples: { a: { value: 1 } } } } },
            },
          },
        },
      },
    });
  });

  test.each<[string, JsonObject, string]>([
    ["QUERY", { paths: { "/a": { query: operation() } } }, "#/paths/~1a/query"],
    [
      "other methods",
      { paths: { "/a": { additionalOperations: { COPY: operation() } } } },
      "#/paths/~1a/additionalOperations",
    ],
    [
      "a whole query string",
      { paths: { "/a": { get: operation({ parameters: [{ name: "q", in: "querystring" }] }) } } },
      "#/paths/~1a/get/parameters/0/in",
    ],
    [
      "streams",
      {
        paths: {
          "/a": { get: operation({ responses: { "200": { content: { "text/event-stream": { itemSchema: {} } } } } }) },
        },
      },
      "#/paths/~1a/get/responses/200/content/text~1event-stream/itemSchema",
    ],
    [
      "a default mapping",
      { components: { schemas: { A: { discriminator: { propertyName: "k", defaultMapping: "B" } } } } },
      "#/components/schemas/A/discriminator",
    ],
  ])("refuses %s by name", (_, part, at) => {
    expect(() => upgrade(draft(part), "3.2")).toThrow(DocumentProblemError);
    expect(() => upgrade(draft(part), "3.2")).toThrow(`${at}: expected something that OpenAPI 3.1 can express`);
  });
});
