import { providers } from "@purge/all";
import { expect, it } from "vitest";
import { eraseEverywhere } from "./erase-everywhere.ts";

it("deletes one user at each vendor, and every vendor confirms it", async () => {
  const { results, problems } = await eraseEverywhere();
  expect(problems).toEqual([]);
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  const deleting = providers.filter(({ operations }) => operations.some(({ id }) => id === "deleteUser"));
  const called = results.filter(({ operation }) => operation === "deleteUser");
  expect(called.map(({ title }) => title)).toEqual(deleting.map(({ title }) => title));
});
