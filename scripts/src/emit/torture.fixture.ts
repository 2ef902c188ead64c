import type { Document, Schema } from "../document/openapi.ts";

const names = [
  ..."Record Omit Array Promise Date Error Response Client Input Result string number any never object class default".split(
    " ",
  ),
  ..."paths operations components webhooks WithRequired await type interface Object Readonly Partial".split(" "),
  ..."conversations.v1.user conversations_v1_user Pet-Input Pet.Input PetInput 2fa 3-D_Secure $ _ ü.ß a-b a.b A-B".split(
    " ",
  ),
  ..."new constructor __proto__ toString hasOwnProperty undefined null true CallOptions Server".split(" "),
];
const text: Schema = { type: "string" };
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const odd: { [name: string]: Schema } = {
  ...Object.fromEntries(names.map((name) => [name, { type: "object", properties: { [name]: { ...text } } }])),
  Every: {
    type: "object",
    description: "Everything at once */ and `code */` and a \\u002a/ and </script>.\n@internal is not a tag.",
    properties: Object.fromEntries(names.map((name) => [name, ref(name)])),
  },
  Tree: {
    type: "object",
    required: ["children"],
    properties: { children: { type: "array", items: ref("Tree") }, parent: { anyOf: [ref("Tree"), { type: "null" }] } },
  },
  Json: { anyOf: [text, { type: "array", items: ref("Json") }, { type: "object", additionalProperties: ref("Json") }] },
  Pet: {
    oneOf: [ref("Cat"), ref("Dog")],
    discriminator: {
      propertyName: "kind",
      mapping: { cat: "#/components/schemas/Cat", "big dog": "#/components/schemas/Dog" },
    },
  },
  Animal: {
    type: "object",
    required: ["kind"],
    properties: { kind: { ...text }, age: { type: "integer" } },
    discriminator: { propertyName: "kind" },
  },
  Cat: { allOf: [ref("Animal"), { type: "object", properties: { lives: { type: "integer" } } }] },
  Dog: { allOf: [ref("Animal"), ref("Pet"), { type: "object", required: ["age"] }], required: ["age"] },
  Base: {
    type: "object",
    properties: { type: { ...text } },
    oneOf: [ref("Derived")],
    discriminator: { propertyName: "type" },
  },
  Derived: { allOf: [ref("Base"), { type: "object", properties: { own: { ...text } } }] },
  Enums: {
    type: "object",
    properties: {
      text: { type: ["string", "null"], enum: ["a", 'b"c', "d\\e", "f\ng", "\u2028", "*/", null] },
      number: { enum: [1, -1, 0.5, -2.5, 1e21] },
      mixed: { enum: [true, false, null, "x", 3, ["a", 1], { b: "c" }] },
      constant: { const: "only" },
      nothing: { const: null },
      long: { enum: Array.from({ length: 30 }, (_, index) => `value number ${index}`) },
      longArray: { type: "array", items: { enum: Array.from({ length: 30 }, (_, index) => `value number ${index}`) } },
    },
  },
  Odd: {
    type: "object",
    required: ["missing", "any"],
    properties: {
      any: {},
      yes: true,
      no: false,
      nested: { type: "object", properties: { "a b": { type: "object", properties: { "": { ...text } } } } },
      list: { type: "array" },
      lists: { type: "array", items: { type: "array", items: ref("Odd") } },
      tuple: { type: "array", prefixItems: [text, { type: "number" }] },
      map: { type: "object", additionalProperties: { type: "array", items: ref("Record") } },
      both: { type: "object", properties: { a: { type: "number" } }, additionalProperties: { type: "number" } },
      pattern: { type: "object", patternProperties: { "^x-": { ...text } } },
      closed: { type: "object", additionalProperties: false },
      nullable: { type: ["object", "null"], properties: { a: { ...text } } },
      union: { type: ["string", "integer", "array", "null"], items: { ...text } },
      "100": { ...text },
      "-1": { ...text },
      "1.5": { ...text },
      'quote"d': { ...text },
      "it's `${odd}`": { ...text },
      "line\nbreak": { ...text },
      paths: ref("paths"),
      readonly: { ...text, readOnly: true },
    },
  },
  Empty: { type: "object" },
  Nothing: {},
  Alias: ref("Empty"),
  AliasOfUnion: { anyOf: [ref("Alias"), ref("Nothing"), { type: "null" }] },
  "All-Of": { allOf: [true, ref("Empty"), { description: "only words" }] },
  Path: { type: "object", properties: { deep: { type: "object", properties: { deeper: { ...text } } } } },
  Into: { $ref: "#/components/schemas/Path/properties/deep" },
};

const json = (schema: Schema) => ({ "application/json": { schema } });
const answer = (schema: Schema) => ({ "200": { description: "", content: json(schema) }, "4XX": { description: "" } });

/** Names and shapes that real specifications have and few generators live through. */
export const torture: Document = {
  openapi: "3.1.1",
  info: { title: 'Torture */ "`x`', version: "1" },
  servers: [
    {
      url: "https://{region}.x.example:8443/a/",
      "x-purge-name": "it's",
      variables: { region: { default: "a", enum: ["a", "b"] } },
    },
  ],
  paths: {
    "/every": {
      get: { operationId: "every", summary: "*/ alert(1) /*", security: [], responses: answer(ref("Every")) },
    },
    "/constructor/{__proto__}/{constructor}/x/{a b}": {
      post: {
        operationId: "class",
        summary: "Odd names",
        description: "```ts\nconst a = `*/`;\n```\n\n@param nothing\n\n- a\n- b",
        deprecated: true,
        security: [{ __proto__: [] } as never, { "odd key": [], basic: [] }],
        parameters: [
          { name: "__proto__", in: "path", required: true, schema: { ...text } },
          { name: "constructor", in: "path", required: true, schema: { type: "integer" } },
          { name: "a b", in: "path", required: true, schema: { type: "array", items: { ...text } } },
          {
            name: "filter[a-b]",
            in: "query",
            required: true,
            style: "deepObject",
            explode: true,
            schema: { type: "object" },
          },
          { name: "X-Odd-Header", in: "header", required: true, schema: { ...text } },
        ],
        requestBody: { required: true, content: json(ref("__proto__")) },
        responses: {
          "200": {
            description: "",
            content: { "application/vnd.x+json; v=1": { schema: ref("constructor") }, "text/plain": {} },
          },
          "201": { description: "", content: { "application/pdf": {} } },
          "204": { description: "" },
          "2XX": { description: "", content: json({ type: "array", items: ref("a-b") }) },
          "302": { description: "" },
          "404": { description: "", content: { "application/xml": { schema: ref("Error") } } },
          default: { description: "Otherwise", content: json(ref("Error")) },
        },
      },
    },
    "/form": {
      put: {
        operationId: "toString",
        summary: "A form",
        security: [],
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
            },
          },
        },
        responses: answer({ type: "array", items: { type: "object", properties: { deep: ref("Odd") } } }),
      },
      head: {
        operationId: "headForm",
        summary: "Head",
        security: [],
        responses: { "200": { description: "" }, "404": { description: "" } },
      },
    },
    ...Object.fromEntries(
      names.map((name, index) => [
        `/by/${name}`,
        {
          get: {
            operationId: `get${index}`,
            summary: name,
            security: [],
            responses: answer(ref(name)),
          },
        },
      ]),
    ),
  },
  components: {
    schemas: odd,
    securitySchemes: {
      ["__proto__"]: { type: "apiKey", in: "query", name: "k" },
      "odd key": { type: "apiKey", in: "header", name: "X-Odd" },
      basic: { type: "http", scheme: "basic" },
    },
  },
};
