import { readFileSync } from "node:fs";
import { type AnyResult, createApiClient, writeBody } from "@purge/runtime";
import type { AnySchema } from "ajv";
import { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { formats } from "../../document/formats.ts";
import type { Json, JsonObject } from "../../document/json.ts";
import { normalizeProvider } from "../../normalize/normalize-provider.ts";
import { compilers, diagnose } from "../compile.fixture.ts";
import { emitTypes } from "../emit-types.ts";
import { toApi } from "../operations/to-api.ts";

interface SchemaValues {
  name: string;
  schema: Json;
  takes: Json[];
  refuses?: Json[];
  unsaid?: Json[];
}

type Client = { [operation: string]: (input: { body: Json }) => Promise<AnyResult> };

const cases: SchemaValues[] = parse(readFileSync(new URL("schema-values.yaml", import.meta.url), "utf8"));
const document = normalized();
const body = (index: number) => `operations["op${index}"]["requestBody"]["content"]["application/json"]`;

/** Each schema as the body of an operation. References to the schema itself lead to its component. */
function normalized() {
  const schemas = cases.map(({ schema }, index): [string, Json] => [`S${index}`, placed(schema, index)]);
  const operation = (index: number): JsonObject => ({
    operationId: `op${index}`,
    security: [],
    requestBody: {
      required: true,
      content: { "application/json": { schema: { $ref: `#/components/schemas/S${index}` } } },
    },
    responses: { "204": { description: "Done" } },
  });
  const source = {
    openapi: "3.1.0",
    info: { title: "Schemas", version: "1" },
    servers: [{ url: "https://api.acme.example" }],
    paths: Object.fromEntries(cases.map((_, index) => [`/${index}`, { post: operation(index) }])),
    components: { schemas: Object.fromEntries(schemas) },
  };
  const about = {
    title: "Acme",
    source: { origin: "here", retrieved: "2026-11-22", published: true },
    keep: [],
    lint: [],
  };
  const files = new Map([["source.yaml", JSON.stringify(source)]]);
  return normalizeProvider({ name: "acme", folder: "specs/acme", about, files }).document;
}

function placed(schema: Json, index: number): Json {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#', `"$ref":"#/components/schemas/S${index}`);
  return JSON.parse(text) as Json;
}

describe("types", () => {
  let refused = new Set<string>();
  const lines = new Map<number, string>();
  beforeAll(async () => {
    let code = emitTypes(document);
    for (const [index, { takes, refuses = [], unsaid = [] }] of cases.entries()) {
      for (const [nth, value] of [...takes, ...refuses, ...unsaid].entries()) {
        lines.set(code.split("\n").length, `${index}.${nth}`);
        code += `export const v${index}_${nth}: ${body(index)} = ${JSON.stringify(value)};\n`;
      }
    }
    const [, program = ""] = compilers[0] ?? [];
    // A member that is not described is valid, though not in a literal.
    const isOpen = (text: string, nth: string) =>
      /TS(2353|2561)/.test(text) && Number(nth.split(".")[1]) < (cases[Number(nth.split(".")[0])]?.takes.length ?? 0);
    const found = await diagnose(program, new Map([["values.ts", code]]));
    refused = new Set(
      found.flatMap((text) => {
        const nth = lines.get(Number(/^values\.ts:(\d+)/.exec(text)?.[1])) ?? text;
        return isOpen(text, nth) ? [] : [nth];
      }),
    );
  }, 60_000);

  test.each(cases.map((each, index) => ({ ...each, index })))(
    "$name",
    ({ takes, refuses = [], unsaid = [], index }) => {
      const refusedOf = (values: readonly Json[], from: number) =>
        values.filter((_, nth) => refused.has(`${index}.${nth + from}`));
      expect(refusedOf(takes, 0)).toEqual([]);
      expect(refusedOf(refuses, takes.length)).toEqual(refuses);
      expect(refusedOf(unsaid, takes.length + refuses.length)).toEqual([]);
    },
  );

  test("compile", () => expect([...refused].filter((nth) => !/^\d+\.\d+$/.test(nth))).toEqual([]));
});

describe("what a validator takes and refuses", () => {
  test.each(cases)("$name", ({ schema, takes, refuses = [], unsaid = [] }) => {
    const ajv = new Ajv({ strict: false, ownProperties: true });
    for (const [name, { pattern }] of formats) ajv.addFormat(name, pattern);
    const validate = ajv.compile(schema as AnySchema);
    expect(takes.filter((value) => !validate(value))).toEqual([]);
    expect([...refuses, ...unsaid].filter((value) => validate(value))).toEqual([]);
  });
});

describe("checks at the call take what is valid", () => {
  const fetch = () => Promise.resolve(new Response(null, { status: 204 }));
  const client: Client = createApiClient({ ...toApi("acme", document), codecs: { writeBody } }, { fetch });

  test.each(cases.map((each, index) => ({ ...each, index })))("$name", async ({ takes, index }) => {
    for (const value of takes) expect(await client[`op${index}`]?.({ body: value })).toMatchObject({ ok: true });
  });
});
