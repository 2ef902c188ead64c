import { expect, test } from "vitest";
import type { Document, Operation, Response } from "../../document/openapi.ts";
import { sharedErrors, sharedStatuses } from "./shared-errors.ts";

const busy: Response = { description: "Too many requests." };
const gone: Response = { description: "There is no such user." };
const operation = (operationId: string, responses: Operation["responses"]): Operation => ({
  operationId,
  summary: "S",
  security: [],
  responses: { "200": { description: "Done." }, ...responses },
});
const operations = [
  operation("a", { "404": gone, "429": busy }),
  operation("b", { "404": gone, "429": busy }),
  operation("c", { "404": { description: "Another." }, "429": busy }),
  operation("d", { "429": { description: "Another." } }),
];
const document: Document = {
  openapi: "3.1.1",
  info: { title: "T", version: "1" },
  servers: [],
  paths: Object.fromEntries(operations.map((each) => [`/${each.operationId}`, { get: each }])),
};

test("an error is shared if three operations declare it in the same words; a success never is", () => {
  const shared = sharedErrors(document);
  expect(shared.map(({ status, response }) => [status, response.description])).toEqual([["429", busy.description]]);
  expect(operations.map((each) => sharedStatuses(each, shared))).toEqual([["429"], ["429"], ["429"], []]);
});
