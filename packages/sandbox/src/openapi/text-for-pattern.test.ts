import { expect, it } from "vitest";
import { textForPattern } from "./text-for-pattern.ts";

it.each([
  ["^AC[0-9a-fA-F]{32}$", `AC${"0".repeat(32)}`],
  ["^[A-Z]{2}\\d{2,4}$", "AA00"],
  ["^\\+[1-9]\\d*$", "+1"],
  ["^u_.+$", "u_0"],
  ["^[^@\\s]+@x\\.y$", "0@x.y"],
  ["^(a|b)$", "a"],
  ["^(user|org)_\\w{3}$", "user_000"],
  ["^oauth_(?:(?:token_)|(?:custom_))?[a-z0-9_]+$", "oauth_0"],
  ["^([a-z]{2}-){2}\\d$", "aa-aa-0"],
  ["^[(](x)[)]$", undefined],
  ["^(?!x)y$", undefined],
])("%s", (pattern, text) => {
  expect(textForPattern(pattern)).toBe(text);
});
