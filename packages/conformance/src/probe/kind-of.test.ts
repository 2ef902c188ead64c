import { expect, test } from "vitest";
import type { Operation } from "../openapi/operation.ts";
import { kindOf } from "./kind-of.ts";

const header = { option: "apiKey", in: "header", name: "X-Key", prefix: "", basic: false } as const;
const plain = { provider: "acme", safeToRepeat: true, needs: [header], success: { status: 204, text: "" } };
const kind = (more: object) => kindOf({ ...plain, ...more } as unknown as Operation);

test("operations that the runtime carries out alike are of one kind", () => {
  expect(kind({ provider: "zeta", success: { status: 200, text: "" } })).toBe(kind({}));
  expect(kind({ bodyType: "application/vnd.api+json" })).toBe(kind({ bodyType: "application/json" }));
});

test.each<[what: string, more: object]>([
  ["may not be repeated", { safeToRepeat: false }],
  ["sends JSON", { bodyType: "application/json" }],
  ["signs the query", { needs: [{ ...header, in: "query" }] }],
  ["signs by a password", { needs: [{ ...header, basic: true }] }],
  ["signs twice", { needs: [header, header] }],
  ["reads JSON", { success: { status: 200, type: "application/json", text: "{}" } }],
  ["reads a text", { success: { status: 200, type: "text/plain", text: "" } }],
  ["reads whether it is done", { success: { status: 200, text: "", done: { pointer: "/ok", equals: true } } }],
])("one that %s is another", (_, more) => {
  expect(kind(more)).not.toBe(kind({}));
});
