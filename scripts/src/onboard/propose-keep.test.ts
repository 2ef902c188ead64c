import { expect, test } from "vitest";
import { parseProvider } from "../provider/parse-provider.ts";
import { proposeKeep } from "./propose-keep.ts";

const about =
  "title: Acme\nsource: { origin: https://acme.example, retrieved: 2026-11-22, published: true }\nnotes: None.\n";
const provider = parseProvider(
  "acme",
  new Map([
    ["provider.yaml", about],
    ["source.yaml", "{}"],
  ]),
);
const document = (...paths: string[]) => ({
  openapi: "3.1.0",
  info: { title: "Acme", version: "1" },
  paths: Object.fromEntries(paths.map((path) => [path, { get: { operationId: path.slice(1), responses: {} } }])),
});
const propose = (there: string[], fresh: string[]) =>
  proposeKeep(provider, document(...there, ...fresh), document(...there) as never);

test("a few operations more are taken", () => {
  expect(propose(["/a"], ["/b", "/c", "/d", "/e"])).toBeUndefined();
  expect(propose(["/a", "/b", "/c", "/d", "/e"], ["/f", "/g", "/h", "/i", "/j"])).toBeUndefined();
});

test("where most of a file is new to the package, what it has is proposed to be kept", () => {
  const proposed = propose(["/a", "/b"], ["/c", "/d", "/e", "/f", "/g"]);
  expect(proposed?.text).toContain("keep:\n  - GET /a\n  - GET /b\nnotes:");
  expect(proposed?.problem).toMatchObject({ rule: "bump-keep", next: expect.stringContaining("--whole") });
});
