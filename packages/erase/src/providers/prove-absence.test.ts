import { expect, test } from "vitest";
import { attention, wait } from "./judge-result.ts";
import { keyIsGood, proveAbsence } from "./prove-absence.ts";
import { absent, credential, present } from "./verdicts.ts";

test.each([
  ["a good key", absent, keyIsGood, absent],
  ["a wrong key", absent, credential, credential],
  ["a vendor that doesn't respond", absent, wait("outage"), wait("outage")],
  ["a redirect", absent, attention("redirected"), attention("redirected")],
])("with %s", async (_, verdict, key, want) => {
  expect(await proveAbsence(verdict, async () => key)).toEqual(want);
});

test("asks only where somebody is absent", async () => {
  let asked = 0;
  const proveKey = async () => {
    asked += 1;
    return keyIsGood;
  };
  expect(await proveAbsence(present, proveKey)).toEqual(present);
  expect(await proveAbsence(wait("outage"), proveKey)).toEqual(wait("outage"));
  expect(asked).toBe(0);
});
