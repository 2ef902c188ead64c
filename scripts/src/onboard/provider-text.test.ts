import { expect, test } from "vitest";
import { titleOf } from "./provider-text.ts";

test.each([
  ["Zeta REST API v2", "Zeta"],
  ["Acme API (v2)", "Acme"],
  ["Acme (https://acme.example)", "Acme"],
  ["Acme (EU)\nPublic API", "Acme"],
  ["API", "API"],
  ["", "acme"],
  [undefined, "acme"],
])("%s becomes %s", (given, want) => {
  expect(titleOf(given, "acme")).toBe(want);
});
