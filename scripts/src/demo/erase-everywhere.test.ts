import { providers } from "@purge/all";
import { expect, it } from "vitest";
import { eraseEverywhere } from "./erase-everywhere.ts";

it("deletes one user at each vendor, and every vendor says that it is done", async () => {
  const { answers, faults } = await eraseEverywhere();
  expect(faults).toEqual([]);
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  expect([...new Set(answers.map(({ title }) => title))]).toEqual(providers.map(({ title }) => title));
  expect(answers.filter(({ operation }) => operation === "deleteUser")).toHaveLength(providers.length);
});
