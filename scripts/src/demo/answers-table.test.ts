import { expect, it } from "vitest";
import { answersTable, type Said } from "./answers-table.ts";

const said: Said = {
  title: "Acme",
  operation: "deleteUser",
  status: 200,
  kind: undefined,
  body: {},
  ok: true,
  ms: 4.2,
};

it("lays the answers out, each vendor named once", () => {
  const table = answersTable([
    { ...said, operation: "blockUser", body: { blocked: true } },
    { ...said, body: undefined },
    { ...said, title: "Zeta", status: 409, kind: "http", body: { error: "still in use" }, ok: false },
  ]);
  expect(table).toBe(
    [
      "   vendor  call        status      time  answer",
      '✓  Acme    blockUser   200         4 ms  {"blocked":true}',
      "✓          deleteUser  200         4 ms  (no body)",
      '✗  Zeta    deleteUser  409 (http)  4 ms  {"error":"still in use"}',
    ].join("\n"),
  );
});

it("leaves out what tells one user from another", () => {
  const body = {
    id: "abc",
    user_id: "x",
    first_name: "Sam",
    mail: "s@example.com",
    note: "for s@example.com",
    at: 17,
    ok: true,
  };
  expect(answersTable([{ ...said, body }])).toMatch(/\{"ok":true\}$/);
});
