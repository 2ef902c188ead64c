import { expect, test } from "vitest";
import type { Json } from "../document/json.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { missingOperations } from "./missing-operations.ts";

const ours = `
openapi: 3.1.0
info: { title: Acme, version: '1' }
servers: [{ url: 'https://{place}.acme.example/v1/lists/{list}' }]
paths:
  /members/{hash}: { delete: { responses: { '204': { description: Deleted. } } } }
`;
const provider = { name: "acme", folder: "specs/acme", files: new Map([["source.yaml", ours]]) } as unknown as Provider;
const gone = (published: Json) => missingOperations(provider, published).map(({ expected }) => expected);

test.each<[string, Json]>([
  ["in the path", { paths: { "/members/{id}": { delete: {} } } }],
  ["in the path, with a base path", { basePath: "/v1/", paths: { "/lists/{list_id}/members/{id}": { delete: {} } } }],
  [
    "in the path, with a server",
    { servers: [{ url: "https://acme.example/v1" }], paths: { "/lists/{l}/members/{m}": { delete: {} } } },
  ],
  [
    "in the path alone",
    { servers: [{ $ref: "servers.yaml" }], paths: { "/v1/lists/{l}/members/{m}": { delete: {} } } },
  ],
])("an operation whose list is %s is still there", (_, published) => {
  expect(gone(published)).toEqual([]);
});

test("an operation is gone with its method, or its path", () => {
  const missing = ["DELETE /members/{hash} in the specification that the vendor publishes"];
  expect(gone({ paths: { "/members/{id}": { put: {} } } })).toEqual(missing);
  expect(gone({ basePath: "/v2", paths: { "/lists/{list_id}/members/{id}": { delete: {} } } })).toEqual(missing);
});
