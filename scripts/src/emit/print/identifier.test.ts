import { expect, test } from "vitest";
import { dataKey, pascalCase, quote, typeKey } from "./identifier.ts";

test.each([
  ["sandbox-us", "SandboxUs"],
  ["conversations.v1.user_channel", "ConversationsV1UserChannel"],
  ["2fa", "_2fa"],
  ["X-Odd", "XOdd"],
  ["---", "_"],
])("%s is one word: %s", (given, want) => {
  expect(pascalCase(given)).toBe(want);
});

test.each([
  ["user_id", "user_id"],
  ["200", "200"],
  ["007", '"007"'],
  ["4XX", '"4XX"'],
  ["class", "class"],
  ["a-b", '"a-b"'],
  ["", '""'],
])("the member %s is written %s", (given, want) => {
  expect(typeKey(given)).toBe(want);
});

test("a member that would set the prototype is a computed one", () => {
  expect(dataKey("__proto__")).toBe('["__proto__"]');
});

test.each(["plain", 'say "hi"', "it's", "both \" and '", "\\", '\\"\\', "\u2028\u2029", "\u0000\n"])(
  "%j survives",
  (given) => {
    const printed = quote(given);
    expect(new Function(`return ${printed}`)()).toBe(given);
    expect(printed).not.toMatch(/[\n\u2028\u2029]/);
  },
);
