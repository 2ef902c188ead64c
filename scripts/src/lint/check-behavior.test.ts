import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { Document } from "../document/openapi.ts";
import { emitBehavior } from "../emit/emit-behavior.ts";
import { parseBehavior } from "../provider/parse-behavior.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { checkBehavior } from "./check-behavior.ts";

const document = {
  paths: { "/people/{id}": { delete: { operationId: "deleteUser", responses: { 204: {}, "4XX": {} } } } },
} as unknown as Document;

const gone = { status: 204, remove: true, grade: "documented", source: "docs.acme.example", date: "2026-11-28" };
const whole = {
  summary: "Deletes at once.",
  user: { id: { length: 8 }, value: { id: "$id" } },
  idPointer: "/path/id",
  erasure: [{ operation: "deleteUser", input: { path: { id: "$id" } }, status: 204 }],
  operations: { deleteUser: { find: [{ in: "$request.path.id", by: "/id" }], rules: [gone] } },
};
const files = (data: object) => new Map([["behavior.yaml", stringify(data)]]);
const check = (data: object) => {
  const behavior = parseBehavior("acme", files(data));
  const provider = { name: "acme", folder: "specs/acme", behavior, files: files(data) } as unknown as Provider;
  return checkBehavior(provider, document).map(({ rule, found }) => [rule, found]);
};
const withRules = (...rules: object[]) => ({ ...whole, operations: { deleteUser: { rules } } });

test("accepts rules whose operations and statuses are declared", () => {
  expect(check(whole)).toEqual([]);
  expect(check(withRules({ status: 404, grade: "unknown" }))).toEqual([]);
});

test("refuses operations and statuses that the specification does not have", () => {
  expect(check({ ...whole, operations: { deletUser: { rules: [gone] } } })).toEqual([
    ["behavior-operation", "`deletUser`"],
  ]);
  expect(check({ ...whole, erasure: [{ ...whole.erasure[0], operation: "x" }] })).toEqual([
    ["behavior-operation", "`x`"],
  ]);
  expect(check(withRules({ ...gone, status: 200 }))).toEqual([["behavior-status", "200"]]);
  expect(check({ ...whole, denied: { status: 500, grade: "unknown" } })).toEqual([["behavior-status", "500"]]);
  expect(check({ ...whole, denied: { status: 404, grade: "unknown" } })).toEqual([]);
});

test.each([
  ["a rule without evidence", { status: 204, grade: "documented" }, "#/operations/deleteUser/rules/0"],
  ["a rule with a member of its own", { ...gone, removes: true }, "removes"],
  ["a time without a unit", { ...gone, later: [{ after: "30", remove: true }] }, "a time with its unit"],
])("refuses %s", (_, rule, message) => {
  expect(() => parseBehavior("acme", files(withRules(rule)))).toThrow(message);
});

test("becomes a module without the evidence, with times in milliseconds, and marks what is invented", () => {
  const later = [{ after: "30d", remove: true }];
  const create = { kind: "job", value: { state: "new" }, later: [{ after: "90s", set: { "/state": "done" } }] };
  const rules = [
    { ...gone, later },
    { status: 404, create, grade: "inferred", source: "x.example", date: "2026-11-28" },
  ];
  const denied = { status: 404, grade: "unknown" };
  const text = emitBehavior("acme", { ...withRules(...rules, { ...gone, later: [] }), denied } as never);
  expect(text).toContain("{ status: 204, remove: true, later: [{ after: 2592000000, remove: true }] }");
  expect(text).toContain("later: [] }");
  expect(text).toContain("denied: { status: 404, invented: true }");
  expect(text).toContain('later: [{ after: 90000, set: { "/state": "done" } }]');
  expect(text.match(/invented: true/g)).toHaveLength(2);
  expect(text).not.toMatch(/grade|docs\.acme/);
});
