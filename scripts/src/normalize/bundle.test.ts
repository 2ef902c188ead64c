import { describe, expect, it, test } from "vitest";
import { type DocumentProblem, DocumentProblemError } from "../document/document-problem.ts";
import type { JsonObject } from "../document/json.ts";
import { bundle } from "./bundle.ts";
import { draft, operation } from "./draft.fixture.ts";

const json = (schema: JsonObject) => ({ description: "ok", content: { "application/json": { schema } } });
const answering = (schema: JsonObject, components: JsonObject = {}) =>
  draft({ paths: { "/users": { get: operation({ responses: { "200": json(schema) } }) } }, components });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe("bundle", () => {
  it("puts parameters, responses, bodies, headers, examples and path items in their place", () => {
    const given = draft({
      paths: { "/a": { $ref: "#/components/pathItems/A", summary: "mine" } },
      components: {
        pathItems: {
          A: {
            summary: "theirs",
            post: {
              parameters: [{ $ref: "#/components/parameters/P" }],
              requestBody: { $ref: "#/components/requestBodies/B" },
              responses: { "200": { $ref: "#/components/responses/R", description: "other words" } },
            },
          },
        },
        parameters: { P: { $ref: "#/components/parameters/Q" }, Q: { name: "q", in: "query", schema: ref("S") } },
        requestBodies: { B: { content: { "text/plain": { examples: { e: { $ref: "#/components/examples/E" } } } } } },
        responses: { R: { description: "r", headers: { H: { $ref: "#/components/headers/H" } } } },
        headers: { H: { schema: { type: "string" } } },
        examples: { E: { value: "v" } },
        schemas: { S: { type: "string" } },
      },
    });
    expect(bundle(given, new Map()).paths).toEqual({
      "/a": {
        summary: "mine",
        post: {
          parameters: [{ name: "q", in: "query", schema: ref("S") }],
          requestBody: { content: { "text/plain": { examples: { e: { value: "v" } } } } },
          responses: { "200": { description: "other words", headers: { H: { schema: { type: "string" } } } } },
        },
      },
    });
  });

  it("brings schemas of other files in, each once, cycles too", () => {
    const files = new Map([
      [
        "parts/user.yaml",
        "type: object\nproperties:\n  boss: {$ref: '#'}\n  pet: {$ref: './pet.json#/definitions/Pet'}\n",
      ],
      [
        "parts/pet.json",
        '{"definitions": {"Pet": {"type": "object", "properties": {"owner": {"$ref": "user.yaml"}}}}}',
      ],
    ]);
    const { paths, components } = bundle(answering({ $ref: "parts/user.yaml" }), files);
    expect(paths).toMatchObject({ "/users": { get: { responses: { "200": json(ref("User")) } } } });
    expect(components).toEqual({
      schemas: {
        User: { type: "object", properties: { boss: ref("User"), pet: ref("Pet") } },
        Pet: { type: "object", properties: { owner: ref("User") } },
      },
    });
  });

  it("does not confuse a schema of another file with one of the same name", () => {
    const files = new Map([["other.yaml", "User: {type: string}"]]);
    const given = answering(
      { anyOf: [ref("User"), { $ref: "other.yaml#/User" }] },
      { schemas: { User: { type: "object" } } },
    );
    expect(bundle(given, files).components).toEqual({
      schemas: { User: { type: "object" }, User2: { type: "string" } },
    });
  });

  it("makes a component of a schema that stands elsewhere", () => {
    const at = "#/paths/~1users/get/responses/200/content/application~1json/schema/properties/boss";
    const given = answering({
      type: "object",
      properties: { boss: { type: "object", properties: { boss: { $ref: at } } } },
    });
    const { components } = bundle(given, new Map());
    expect(components).toEqual({
      schemas: { UsersGetResponses200Boss: { type: "object", properties: { boss: ref("UsersGetResponses200Boss") } } },
    });
  });

  it("follows references inside a file that stand outside of schemas", () => {
    const files = new Map([
      [
        "paths/users.yaml",
        "get:\n  parameters: [{$ref: '../common.yaml#/limit'}]\n  responses: {'200': {description: ok}}\n",
      ],
      ["common.yaml", "limit: {name: limit, in: query, schema: {$ref: '#/Limit'}}\nLimit: {type: integer}\n"],
    ]);
    const { paths, components } = bundle(draft({ paths: { "/users": { $ref: "paths/users.yaml" } } }), files);
    expect(paths).toMatchObject({ "/users": { get: { parameters: [{ name: "limit", schema: ref("Limit") }] } } });
    expect(components).toEqual({ schemas: { Limit: { type: "integer" } } });
  });

  it("reads the names in a discriminator's mapping as references", () => {
    const discriminator = { propertyName: "kind", mapping: { cat: "Cat", dog: "#/components/schemas/Dog" } };
    const given = answering({ discriminator }, { schemas: { Cat: {}, Dog: {} } });
    const want = {
      propertyName: "kind",
      mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
    };
    expect(bundle(given, new Map()).paths).toMatchObject({
      "/users": { get: { responses: { "200": json({ discriminator: want }) } } },
    });
  });

  it("takes data for data and names for names", () => {
    const schema = {
      properties: { $ref: { type: "string" } },
      example: { $ref: "https://evil.example" },
      enum: [{ $ref: "x" }],
    };
    const given = answering(schema);
    expect(bundle(given, new Map())).toEqual(given);
  });

  it("brings in what a part of a file needs of the rest", () => {
    const files = new Map([["user.yaml", "properties: {pet: {$ref: 'source.yaml#/components/schemas/Pet'}}"]]);
    const Pet = {
      items: ref("Pet"),
      discriminator: { propertyName: "k", mapping: { cat: "#/components/schemas/Cat" } },
    };
    const deep = { $ref: "#/paths/~1other/get/responses/200/content/application~1json/schema" };
    const whole = draft({
      paths: {
        "/users": { get: operation({ responses: { "200": json({ anyOf: [{ $ref: "user.yaml" }, deep] }) } }) },
        "/other": { get: operation({ responses: { "200": json({ items: ref("Other") }) } }) },
      },
      components: {
        schemas: {
          Pet: { ...Pet, discriminator: { propertyName: "k", mapping: { cat: "Cat" } } },
          Cat: {},
          Other: {},
          Broken: ref("Nobody"),
        },
      },
    });
    const { "/users": users } = whole.paths as { [path: string]: JsonObject };
    const part = draft({ paths: { "/users": users as JsonObject } });
    expect(bundle(part, files, whole).components).toEqual({
      schemas: {
        User: { properties: { pet: ref("Pet") } },
        Pet,
        OtherGetResponses200: { items: ref("Other") },
        Other: {},
        Cat: {},
      },
    });
  });

  it("bundles Swagger 2.0", () => {
    const given = {
      swagger: "2.0",
      paths: {
        "/a": { get: { parameters: [{ $ref: "#/parameters/P" }], responses: { "200": { $ref: "#/responses/R" } } } },
      },
      parameters: { P: { name: "p", in: "body", schema: { $ref: "#/definitions/A" } } },
      responses: { R: { description: "r", schema: { $ref: "a.yaml" } } },
      definitions: { A: { type: "string" } },
    };
    const { paths, definitions } = bundle(given, new Map([["a.yaml", "type: integer"]]));
    expect(paths).toEqual({
      "/a": {
        get: {
          parameters: [{ name: "p", in: "body", schema: { $ref: "#/definitions/A" } }],
          responses: { "200": { description: "r", schema: { $ref: "#/definitions/A2" } } },
        },
      },
    });
    expect(definitions).toEqual({ A: { type: "string" }, A2: { type: "integer" } });
  });
});

it("follows the references in the way of a pointer", () => {
  const schemas = {
    A: { properties: { b: { $ref: "#/components/schemas/B" } } },
    B: { properties: { c: { type: "integer" } } },
  };
  const given = answering({ $ref: "#/components/schemas/A/properties/b/properties/c" }, { schemas });
  const { components } = bundle(given, new Map()) as { components: { schemas: JsonObject } };
  expect(Object.values(components.schemas)).toContainEqual({ type: "integer" });
});

describe("refuses", () => {
  test.each<[string, JsonObject, string]>([
    ["a schema that is nowhere", answering(ref("Nobody")), "nothing at #/components/schemas/Nobody"],
    [
      "an inherited name",
      answering(ref("constructor"), { schemas: {} }),
      "nothing at #/components/schemas/constructor",
    ],
    ["the network", answering({ $ref: "https://evil.example/a.yaml" }), "an address on the network"],
    ["another provider's folder", answering({ $ref: "../other/source.yaml#/A" }), "a path that leaves the folder"],
    ["a file that is not there", answering({ $ref: "nobody.yaml#/A" }), "nothing at nobody.yaml#/A"],
    ["our own files", answering({ $ref: "provider.yaml#/title" }), "nothing at provider.yaml#/title"],
    ["the whole document as a schema", answering({ $ref: "#" }), "no schema at #"],
    ["a schema that is a text", answering({ $ref: "#/info/title" }), "no schema at #/info/title"],
    [
      "a circle of parameters",
      draft({
        components: {
          parameters: { A: { $ref: "#/components/parameters/B" }, B: { $ref: "#/components/parameters/A" } },
        },
      }),
      "a circle",
    ],
    ["a reference that is no text", answering({ $ref: 1 }), "found 1"],
    ["a reference where none may stand", draft({ info: { $ref: "info.yaml" } }), "no `$ref` in info objects"],
  ])("%s", (_, given, want) => {
    const run = () => bundle(given, new Map([["provider.yaml", "title: x"]]));
    expect(run).toThrow(DocumentProblemError);
    expect(run).toThrow(want);
  });

  it("no mapping to nowhere: it is left out with a note", () => {
    const mapping = { a: "Nobody", b: "User" };
    const schemas = { User: { type: "object" } };
    const notes: DocumentProblem[] = [];
    const given = answering({ discriminator: { propertyName: "k", mapping } }, { schemas });
    const bundled = bundle(given, new Map(), given, (note) => notes.push(note));
    expect(JSON.stringify(bundled.paths)).toContain('{"b":"#/components/schemas/User"}');
    expect(notes).toMatchObject([
      { rule: "mapping", found: "nothing at Nobody; this value is left out of the mapping" },
    ]);
  });

  it("says the place, also in another file", () => {
    const files = new Map([["user.yaml", "properties: {boss: {$ref: 'nobody.yaml'}}"]]);
    try {
      bundle(answering({ $ref: "user.yaml" }), files);
      expect.unreachable();
    } catch (error) {
      expect((error as DocumentProblemError).problems).toMatchObject([
        { file: "user.yaml", pointer: "#/properties/boss" },
      ]);
    }
  });
});
