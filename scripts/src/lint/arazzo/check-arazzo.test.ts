import { expect, it } from "vitest";
import type { Document } from "../../document/openapi.ts";
import type { Provider } from "../../provider/parse-provider.ts";
import { checkArazzo } from "./check-arazzo.ts";

const answers = { 200: { description: "Done." } };
const keyed = {
  openapi: "3.1.1",
  info: { title: "Acme", version: "1" },
  servers: [{ url: "https://acme.example", "x-purge-name": "default" }],
  paths: {
    "/people/{id}": {
      delete: {
        operationId: "deleteUser",
        summary: "Delete",
        security: [{ apiKey: [] }],
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: answers,
      },
    },
    "/people": {
      post: {
        operationId: "createUser",
        summary: "Create",
        security: [{ apiKey: [] }],
        requestBody: { required: true, content: { "application/json": { schema: {} } } },
        responses: answers,
      },
    },
  },
  components: { securitySchemes: { apiKey: { type: "apiKey", in: "header", name: "X-Key" } } },
} as unknown as Document;

const whole = `arazzo: 1.0.1
info: { title: Life, version: 1.0.0 }
sourceDescriptions:
  - { name: acme, type: openapi, url: openapi.yaml }
workflows:
  - workflowId: eraseUser
    inputs:
      type: object
      properties:
        apiKey: { type: string, format: password }
    parameters:
      - { name: x-key, in: header, value: $inputs.apiKey }
    steps:
      - stepId: create
        operationId: createUser
        requestBody: { contentType: application/json, payload: { name: Ann } }
        successCriteria: [{ condition: $statusCode == 200 }]
        outputs: { id: $response.body#/id }
      - stepId: delete
        operationId: deleteUser
        parameters:
          - { name: id, in: path, value: $steps.create.outputs.id }
        successCriteria: [{ condition: $statusCode == 200 }]
    outputs: { who: $steps.create.outputs.id }
`;

function check(from: string, to: string): { line: number | undefined; rule: string; found: string }[] {
  expect(whole).toContain(from);
  return checkText(whole.replace(from, to), keyed);
}

function checkText(text: string, document: typeof keyed): { line: number | undefined; rule: string; found: string }[] {
  const files = new Map([["lifecycle.arazzo.yaml", text]]);
  const provider = { name: "acme", folder: "specs/acme", files } as unknown as Provider;
  return checkArazzo(provider, document).map(({ line, rule, found }) => ({ line, rule, found }));
}

it("finds nothing wrong with a life cycle that names what exists", () => {
  expect(check("Ann", "Bob")).toEqual([]);
});

it.each([
  ["operationId: deleteUser", "operationId: deleteUsr", 20, "arazzo-operation", "`deleteUsr`"],
  ["name: id, in: path", "name: user, in: path", 22, "arazzo-parameter", "`path user`"],
  ["name: id, in: path", "name: id, in: query", 22, "arazzo-parameter", "`query id`"],
  ["name: x-key", "name: x-kee", 12, "arazzo-parameter", "`header x-kee`"],
  ["contentType: application/json", "contentType: text/plain", 16, "arazzo-body", "`text/plain`"],
  [
    "$steps.create.outputs.id",
    "$steps.create.outputs.userId",
    22,
    "arazzo-expression",
    "`$steps.create.outputs.userId`",
  ],
  ["who: $steps.create", "who: $steps.find", 24, "arazzo-expression", "`$steps.find.outputs.id`"],
  [
    "[{ condition: $statusCode == 200 }]",
    "[{ condition: $response.body#/id != 1 }]",
    14,
    "arazzo-status",
    "none for the status",
  ],
  ["value: $inputs.apiKey", "value: $inputs.key", 12, "arazzo-expression", "`$inputs.key`"],
  ["type: string, format: password", "type: string", 10, "arazzo-secret", "`apiKey` without it"],
  ["value: $inputs.apiKey", "value: s3cret", 12, "arazzo-secret", "a credential that is not an input"],
  ["name: acme, type", "name: acne, type", 3, "arazzo-source", expect.stringContaining("acne")],
])("%s → %s", (from, to, line, rule, found) => {
  expect(check(from, to)).toContainEqual({ line, rule, found });
});

it("takes a key in the query for a credential, and wants it masked", () => {
  const inQuery = { "x-key": { type: "apiKey", in: "query", name: "x-key" } };
  const document = { ...keyed, components: { securitySchemes: inQuery } } as unknown as typeof keyed;
  const masked = whole.replace("name: x-key, in: header", "name: x-key, in: query");
  expect(checkText(masked, document)).toEqual([]);
  expect(checkText(masked.replace("type: string, format: password", "type: string"), document)).toMatchObject([
    { rule: "arazzo-secret" },
  ]);
});

it("misses what an operation requires", () => {
  expect(check("- { name: id, in: path, value: $steps.create.outputs.id }", "[]")).toMatchObject([
    { rule: "arazzo-parameter-missing" },
  ]);
  expect(
    check("requestBody: { contentType: application/json, payload: { name: Ann } }", "description: x"),
  ).toMatchObject([{ rule: "arazzo-body", found: "no request body" }]);
});
