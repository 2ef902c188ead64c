import { expect, test } from "vitest";
import { createTestEraser } from "../testing/memory/create-test-eraser.ts";
import { fakeProvider } from "../testing/memory/fake-provider.ts";

const v = {
  ...fakeProvider([{ is: "erased" }]),
  lookups: ["email"],
  locate: async (_: { email: string }) => ({ is: "absent" }) as const,
};
const { eraser } = createTestEraser({ providers: { v } });
const erase = eraser.erase as (request: string, people: unknown, options?: object) => Promise<unknown>;

test.each<[what: string, people: unknown]>([
  ["nothing", undefined],
  ["a provider that is missing", {}],
  ["undefined", { v: undefined }],
  ["a provider that is unknown", { v: "x", w: "y" }],
  ["an empty id", { v: "" }],
  ["white space", { v: "  " }],
  ["an id with a line feed", { v: "ann\n" }],
  ["an id with a control character", { v: "ann\u0007" }],
  ["a number", { v: 17 }],
  ["a list", { v: ["ann"] }],
  ["a lookup that is unknown", { v: { phone: "1" } }],
  ["two lookups", { v: { email: "a@example.com", phone: "1" } }],
  ["an empty lookup", { v: { email: "" } }],
  ["a hold without a reason", { v: { hold: "" } }],
  ["a hold with a line feed", { v: { hold: "a\nb" } }],
  ["a member of the prototype", JSON.parse('{ "v": "x", "__proto__": "y" }')],
])("a person who is %s is refused, and the message shows no value", async (_, people) => {
  await expect(erase("r", people)).rejects.toMatchObject({ name: "EraseError" });
  const message = await erase("r", people).catch((error: Error) => error.message);
  expect(message).not.toMatch(/ann|example\.com|\b17\b/);
  await expect(eraser.status("r")).rejects.toMatchObject({ code: "unknown-request" });
});

test.each([
  "",
  " ",
  "../../etc/passwd",
  "a/b",
  "ann@example.com",
  "a\nb",
  "\u001b[2J",
  "__proto__",
  "'; DROP TABLE request; --",
  "x".repeat(129),
  17,
  null,
])("the request id %j is refused", async (request) => {
  await expect(erase(request as string, { v: null })).rejects.toMatchObject({ code: "invalid-request-id" });
});

test.each(["constructor", "toString", "2026-11-28:7", "T.1_2-3"])(
  "the request id %s is an id like any other",
  async (request) => {
    await erase(request, { v: null });
    expect(await eraser.status(request)).toMatchObject({
      request,
      state: "settled",
      targets: [{ outcome: "no-account" }],
    });
  },
);

test("a deadline lies in the future, and is a month away by default", async () => {
  await expect(erase("r-late", { v: "x" }, { deadline: new Date(0) })).rejects.toMatchObject({
    code: "invalid-option",
  });
  const { eraser: other } = createTestEraser(
    { providers: { v } },
    { now: () => Date.UTC(2026, 0, 31), advance: () => undefined },
  );
  expect(await other.erase("r", { v: null })).toMatchObject({ deadline: "2026-02-28T00:00:00.000Z" });
});

test("plan looks, says what it found, and leaves nothing behind", async () => {
  const find = async () => ({ is: "present", obstacle: "a role" }) as const;
  const { eraser: planner } = createTestEraser({
    providers: {
      v,
      busy: { ...v, find },
      locked: { ...v, find: async () => ({ is: "wait", reason: "credential" }) as const },
    },
  });
  expect(await planner.plan({ v: { email: "x@example.com" }, busy: "1", locked: "2" })).toEqual({
    ok: false,
    targets: [
      { provider: "busy", account: "found", problem: "a role", finalAfterMs: 0, canUndo: false },
      {
        provider: "locked",
        account: "unknown",
        problem: "the credential was refused",
        finalAfterMs: 0,
        canUndo: false,
      },
      {
        provider: "v",
        account: "absent",
        problem: "nobody is there: check the id, the server and the key",
        finalAfterMs: 0,
        canUndo: false,
      },
    ],
  });
  expect(await planner.backlog()).toEqual({ targets: [], requests: [], attention: [] });
});
