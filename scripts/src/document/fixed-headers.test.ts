import { expect, test } from "vitest";
import { fixedHeaders, withoutFixedHeaders } from "./fixed-headers.ts";
import { type Document, eachOperation } from "./openapi.ts";

const header = (name: string, schema: object, required = true) => ({ name, in: "header", required, schema });
const documentOf = (...parameters: object[]) =>
  ({ paths: { "/people": { get: { operationId: "listPeople", parameters, responses: {} } } } }) as unknown as Document;

function inspect(document: Document) {
  const operation = ({ paths }: Document) => [...eachOperation({ paths } as Document)][0]?.operation as never;
  const left = (operation(withoutFixedHeaders(document)) as { parameters: { name: string }[] }).parameters;
  return [fixedHeaders(operation(document), document), left.map(({ name }) => name)];
}

test("a required header with one value is sent by the client, and not passed by callers", () => {
  const document = documentOf(
    header("revision", { type: "string", enum: ["2026-07-15"] }),
    header("Acme-Version", { const: "2" }),
  );
  expect(inspect(document)).toEqual([{ revision: "2026-07-15", "acme-version": "2" }, []]);
});

test.each([
  ["an optional header", header("x", { const: "1" }, false)],
  ["a header with a choice", header("x", { enum: ["1", "2"] })],
  ["a header with any value", header("x", { type: "string" })],
  ["an empty value", header("x", { const: "" })],
  ["a query parameter", { ...header("x", { const: "1" }), in: "query" }],
])("%s stays the caller's", (_, parameter) => {
  expect(inspect(documentOf(parameter))).toEqual([{}, ["x"]]);
});
