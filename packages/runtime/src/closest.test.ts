import { expect, test } from "vitest";
import { closest, didYouMean, oneOf } from "./closest.ts";

const cases: [name: string, candidates: string[], want: string | undefined][] = [
  ["userid", ["user_id"], "user_id"],
  ["USER-ID", ["user_id"], "user_id"],
  ["usr_ids", ["user_id"], "user_id"],
  ["usre_id", ["user_id"], "user_id"],
  ["user", ["user_id"], "user_id"],
  ["use", ["user_id"], undefined],
  ["limits", ["offset", "limit"], "limit"],
  ["limit", ["limits", "limit"], "limit"],
  ["sandbox-us", ["sandbox-eu", "sandbox-us"], "sandbox-us"],
  ["ap", ["apiKey"], undefined],
  ["eu", ["us"], undefined],
  ["u", ["us"], undefined],
  ["idd", ["id"], undefined],
  ["ids", ["uid"], undefined],
  ["tag", ["tags"], "tags"],
  ["tagged", ["tags"], undefined],
  ["x".repeat(100), ["x".repeat(64)], "x".repeat(64)],
  ["", ["id"], undefined],
  ["anything", [], undefined],
];

test.each(cases)("of %s in %o means %s", (name, candidates, want) => {
  expect(closest(name, candidates)).toBe(want);
});

test("asks, or says nothing", () => {
  expect(didYouMean("limits", ["limit"])).toBe(' Did you mean "limit"?');
  expect(didYouMean("mars", ["limit"])).toBe("");
  expect(didYouMean(7, ["limit"])).toBe("");
});

test("lists names", () => {
  expect(oneOf([])).toBe("");
  expect(oneOf(["a"])).toBe('"a"');
  expect(oneOf(["a", "b"])).toBe('"a" or "b"');
  expect(oneOf(["a", "b", "c"])).toBe('"a", "b" or "c"');
});
