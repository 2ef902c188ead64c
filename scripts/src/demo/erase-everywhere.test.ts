import { providers } from "@purge/all";
import { expect, it } from "vitest";
import { eraseEverywhere } from "./erase-everywhere.ts";

it("deletes one user at each vendor, and every vendor confirms it", async () => {
  const { results, problems } = await eraseEverywhere();
  expect(problems).toEqual([]);
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  expect([...new Set(results.map(({ title }) => title))]).toEqual(providers.map(({ title }) => title));
  expect(results.filter(({ operation }) => operation === "deleteUser")).toHaveLength(providers.length);
});
