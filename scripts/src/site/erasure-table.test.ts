import { expect, test } from "vitest";
import type { Erasure, ErasureFact } from "../provider/parse-erasure.ts";
import { traitsOf } from "./erasure-table.ts";
import { material } from "./material.fixture.ts";

const fact = (says: string, grade: ErasureFact["grade"] = "documented"): ErasureFact => ({ says, grade });

async function traits(changes: Partial<Record<keyof Erasure, readonly ErasureFact[]>>) {
  const [vendor] = (await material).vendors;
  if (vendor?.erasure === undefined) throw new Error("The first vendor has no erasure.yaml.");
  return traitsOf(vendor, { ...vendor.erasure, ...changes });
}

test.each([
  ["permanent", [fact("Permanent")], "yes"],
  ["after a while", [fact("After thirty days")], "yes"],
  ["a record that stays", [fact("A record with status 2 stays")], "no"],
  ["a deactivation", [fact("The user is only deactivated")], "no"],
  ["nobody knows", [fact("When", "unknown")], "unknown"],
] as const)("erases: %s", async (_, finality, want) => {
  expect(await traits({ finality, success: [fact("Status 200")] })).toMatchObject({ erases: want });
});

test.each([
  ["nothing first", [fact("None is mentioned")], "no"],
  ["a call first", [fact("The user must be blocked")], "yes"],
  ["nobody knows", [fact("Whether anything has to be", "unknown")], "unknown"],
] as const)("steps: %s", async (_, precondition, want) => {
  expect(await traits({ precondition })).toMatchObject({ steps: want });
});

test("reading back is read from the life cycle", async () => {
  const { vendors } = await material;
  const [vendor] = vendors;
  if (vendor?.erasure === undefined) throw new Error("The first vendor has no erasure.yaml.");
  expect(traitsOf(vendor, vendor.erasure).readBack).toBe("yes");
  const { lifecycle: _, ...without } = vendor;
  expect(traitsOf(without, vendor.erasure).readBack).toBe("unknown");
});
