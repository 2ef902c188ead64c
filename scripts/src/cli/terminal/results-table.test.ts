import { expect, it } from "vitest";
import type { CallResult } from "../../demo/erase-everywhere.ts";
import { resultsTable } from "./results-table.ts";

const result: CallResult = {
  title: "Acme",
  operation: "deleteUser",
  status: 200,
  kind: undefined,
  body: {},
  ok: true,
  ms: 4.2,
};

it("lays the results out, and names each vendor once", () => {
  const text = resultsTable([
    { ...result, operation: "blockUser", body: { blocked: true } },
    { ...result, body: undefined },
    { ...result, title: "Zeta", status: 409, kind: "http", body: { error: "still in use" }, ok: false },
  ]);
  expect(text).toBe(
    [
      "   vendor  call        status      time  response",
      '✓  Acme    blockUser   200         4 ms  {"blocked":true}',
      "✓          deleteUser  200         4 ms  (no body)",
      '✗  Zeta    deleteUser  409 (http)  4 ms  {"error":"still in use"}',
      "",
    ].join("\n"),
  );
});

it("leaves out what identifies a user", () => {
  const body = {
    id: "abc",
    user_id: "x",
    first_name: "Sam",
    mail: "s@example.com",
    note: "for s@example.com",
    at: 17,
    ok: true,
  };
  expect(resultsTable([{ ...result, body }])).toMatch(/\{"ok":true\}\n$/);
});
