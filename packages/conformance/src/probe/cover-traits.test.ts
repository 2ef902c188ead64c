import { expect, test } from "vitest";
import type { Operation } from "../openapi/operation.ts";
import { coverTraits } from "./cover-traits.ts";

const header = { option: "apiKey", in: "header", name: "X-Key", prefix: "", basic: false } as const;
const plain = { provider: "acme", safeToRepeat: true, needs: [header], success: { status: 204, text: "" } };
const make = (more: object) => ({ ...plain, ...more }) as unknown as Operation;

test.each<[what: string, more: object]>([
  ["has another status", { provider: "zeta", success: { status: 200, text: "" } }],
  ["has no traits of its own", { provider: "zeta" }],
])("one that only %s is left out", (_, more) => {
  const acme = make({});
  expect(coverTraits([acme, make(more)])).toEqual([acme]);
});

test("a vendor's own JSON is JSON", () => {
  const json = make({ bodyType: "application/json" });
  expect(coverTraits([json, make({ bodyType: "application/vnd.api+json" })])).toEqual([json]);
});

const different: [what: string, more: object][] = [
  ["may not be repeated", { safeToRepeat: false }],
  ["sends JSON", { bodyType: "application/json" }],
  ["signs the query", { needs: [{ ...header, in: "query" }] }],
  ["signs by a password", { needs: [{ ...header, basic: true }] }],
  ["signs twice", { needs: [header, header] }],
  ["reads JSON", { success: { status: 200, type: "application/json", text: "{}" } }],
  ["reads a text", { success: { status: 200, type: "text/plain", text: "" } }],
  ["reads whether it is done", { success: { status: 200, text: "", done: { pointer: "/ok", equals: true } } }],
];

test.each(different)("one that %s is kept", (_, more) => {
  const both = [make({}), make(more)];
  expect(coverTraits(both)).toEqual(both);
});

test("one that has the traits of several stands for them", () => {
  const [first, ...each] = [{}, ...different.slice(0, 2).map(([, more]) => more)].map(make);
  const all = make({ safeToRepeat: false, bodyType: "application/json" });
  expect(coverTraits([first as Operation, ...each, all])).toEqual([first, all]);
});

test("nothing is chosen from nothing", () => {
  expect(coverTraits([])).toEqual([]);
});
