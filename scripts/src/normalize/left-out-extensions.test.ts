import { expect, test } from "vitest";
import { leftOutExtensions } from "./left-out-extensions.ts";

test("names a vendor's extensions wherever they stand, and nothing that only looks like one", () => {
  const document = {
    "x-logo": { url: "x" },
    servers: [{ url: "https://a.example", "x-fern-server-name": "us", "x-purge-name": "us" }],
    components: { schemas: { "x-name": { type: "object", properties: { "x-id": { type: "string", "x-order": 1 } } } } },
    paths: { "/a": { get: { responses: { 200: { headers: { "x-total": {} }, example: { "x-key": 1 } } } } } },
  };
  expect(leftOutExtensions(document)).toEqual(["x-fern-server-name", "x-logo", "x-order"]);
});
