import { expect, it } from "vitest";
import { mask } from "./respect.ts";

it.each([
  ["Bearer sk_1, and again sk_1", ["sk_1"], "Bearer ********, and again ********"],
  ['{"key":"a\\"b"}', ['a"b'], '{"key":"********"}'],
  ["/users?key=a%2Fb%3D", ["a/b="], "/users?key=********"],
  ["sk_1_long and sk_1", ["sk_1", "sk_1_long"], "******** and ********"],
  ["nothing to hide", [""], "nothing to hide"],
])("%s", (text, secrets, masked) => {
  expect(mask(text, secrets)).toBe(masked);
});
