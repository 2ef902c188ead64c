import { expect, it } from "vitest";
import { draft } from "../normalize/draft.fixture.ts";
import { serialize } from "../normalize/serialize.ts";
import type { Json } from "./json.ts";
import { sortKeys } from "./sort-keys.ts";

it("puts members, paths and components in one order, and leaves the vendor's elsewhere", () => {
  const given = {
    components: {
      schemas: { B: { required: ["z", "a"], properties: { z: {}, a: {} }, type: "object", unknown: 1 }, A: {} },
    },
    paths: {
      "/b": { put: { responses: { default: {}, "404": {}, "200": {} }, operationId: "p" }, get: {} },
      "/a/{id}": {},
      "/a": {},
    },
    servers: [{ "x-purge-name": "n", url: "u" }],
    info: { version: "1", title: "t" },
    openapi: "3.1.1",
  };
  expect(JSON.stringify(sortKeys(given))).toBe(
    JSON.stringify({
      openapi: "3.1.1",
      info: { title: "t", version: "1" },
      servers: [{ url: "u", "x-purge-name": "n" }],
      paths: {
        "/a": {},
        "/a/{id}": {},
        "/b": { get: {}, put: { operationId: "p", responses: { "200": {}, "404": {}, default: {} } } },
      },
      components: {
        schemas: { A: {}, B: { type: "object", properties: { z: {}, a: {} }, required: ["z", "a"], unknown: 1 } },
      },
    }),
  );
});

it("does not depend on the order it is given", () => {
  const turn = (value: Json): Json =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, member]) => [key, turn(member)]),
        )
      : value;
  const given = draft({ components: { schemas: { B: { type: "string", title: "b" }, A: {} } } });
  expect(serialize(sortKeys(turn(given) as typeof given))).toBe(serialize(sortKeys(given)));
});

it("writes YAML that other readers take for the same", () => {
  expect(serialize({ a: "no", b: "2026-11-22", c: "1:30", d: `${"long ".repeat(40)}end`, e: [], f: "a\nb" })).toBe(
    `# Generated from source.yaml by \`node run.mjs spec normalize\`. Do not edit.\na: "no"\nb: "2026-11-22"\nc: "1:30"\nd: ${"long ".repeat(40)}end\ne: []\nf: |-\n  a\n  b\n`,
  );
});
