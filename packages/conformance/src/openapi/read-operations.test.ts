import { expect, test } from "vitest";
import { packagesFolder } from "../runtimes/folders.ts";
import { operationsOf, readOperations } from "./read-operations.ts";

const document = {
  openapi: "3.1.1",
  servers: [
    {
      url: "https://{site}.acme.test/v1",
      "x-purge-name": "live",
      variables: { site: { default: "x", "x-purge-placeholder": true } },
    },
  ],
  components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key", "x-purge-name": "apiKey" } } },
  paths: {
    "/users/blocked": { post: { operationId: "block", security: [], responses: { 200: { description: "" } } } },
    "/users/{id}": {
      delete: {
        operationId: "deleteUser",
        security: [{ key: [] }],
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          200: {
            description: "",
            content: { "application/json": { schema: { type: "object" } } },
            "x-purge-done": { pointer: "/state/done", equals: true },
          },
        },
      },
    },
  },
};

test("tells what the specification says, in the words that probes need", () => {
  const operation = operationsOf("acme", document).find(({ id }) => id === "deleteUser");
  expect(operation).toMatchObject({
    base: "/v1",
    method: "DELETE",
    safeToRepeat: true,
    needs: [{ option: "apiKey", in: "header", name: "X-Key", prefix: "", basic: false }],
    success: { status: 200, text: '{"state":{"done":true}}' },
  });
  expect(operation?.places).toMatchObject([{ group: "path", at: ["id"], type: "text", siblings: ["blocked"] }]);
  expect(operation?.servers[0]?.variables).toEqual([{ name: "site", default: "x", placeholder: true }]);
});

test("every operation of every package has a sample and a success", () => {
  const operations = readOperations(packagesFolder);
  expect(operations.length).toBeGreaterThan(0);
  expect(operations.filter(({ success }) => success.status < 200 || success.status > 299)).toEqual([]);
});
