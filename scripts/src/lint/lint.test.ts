import { expect, it } from "vitest";
import type { Document } from "../document/openapi.ts";
import { sortKeys } from "../document/sort-keys.ts";
import { draft } from "../normalize/draft.fixture.ts";
import { serialize } from "../normalize/serialize.ts";
import { parseProvider } from "../provider/parse-provider.ts";
import { lint } from "./lint.ts";

const document = draft({
  info: { title: "Acme", version: "1", license: { name: "MIT", identifier: "MIT" } },
  paths: {
    "/users/": {
      get: {
        operationId: "listUsers",
        summary: "s",
        security: [],
        responses: { "200": { description: "ok" }, "404": { description: "x" } },
      },
    },
  },
}) as Document;
const text = serialize(document);

function providerWith(...exceptions: { rule: string; at: string }[]) {
  const about = {
    title: "Acme",
    source: { origin: "https://acme.example", retrieved: "2026-11-22", published: true },
    lint: exceptions.map((exception) => ({ ...exception, reason: "The vendor's list has a slash." })),
  };
  return parseProvider(
    "acme",
    new Map([
      ["provider.yaml", serialize(about)],
      ["source.yaml", "openapi: 3.1.0"],
    ]),
  );
}

const clean = { notes: [], place: () => expect.unreachable() };

const slash = { rule: "no-path-trailing-slash", at: "#/paths/~1users~1" };

it("says the file and the line", async () => {
  expect(await lint(providerWith(), { document, text, ...clean })).toMatchObject([
    {
      provider: "acme",
      file: "specs/acme/openapi.yaml",
      rule: slash.rule,
      severity: "error",
      pointer: slash.at,
      line: 13,
      column: 3,
    },
  ]);
});

it.each([slash, { ...slash, at: "#/paths" }, { ...slash, at: "#" }])(
  "is silent where an exception gives a reason: %j",
  async (exception) => {
    expect(await lint(providerWith(exception), { document, text, ...clean })).toEqual([]);
  },
);

it.each([
  { ...slash, at: "#/paths/~1users" },
  { ...slash, rule: "no-html" },
])("refuses an exception that matches nothing: %j", async (exception) => {
  const problems = await lint(providerWith(slash, exception), { document, text, ...clean });
  expect(problems).toMatchObject([
    { file: "specs/acme/provider.yaml", rule: "lint-exception", severity: "error", pointer: "#/lint/1", line: 11 },
  ]);
});

it("points at the whole document where a member of it is missing", async () => {
  const { info: _, ...bare } = document;
  const problems = await lint(providerWith(slash), { document: bare as Document, text: serialize(bare), ...clean });
  expect(problems).toContainEqual(expect.objectContaining({ rule: "struct", pointer: "#" }));
});

it("warns of an example that does not match its schema", async () => {
  const given = structuredClone(document);
  const schema = { type: "integer", example: "seven" };
  Object.assign(given.paths["/users/"]?.get ?? {}, { parameters: [{ name: "limit", in: "query", schema }] });
  const sorted = sortKeys(given as never) as unknown as Document;
  const problems = await lint(providerWith(slash), { document: sorted, text: serialize(sorted as never), ...clean });
  expect(problems).toMatchObject([
    { rule: "no-invalid-schema-examples", severity: "warning", file: "specs/acme/openapi.yaml" },
  ]);
});
