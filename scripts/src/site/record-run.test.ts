import { verifyReceipt } from "@purge/erase";
import { expect, test } from "vitest";
import { recordRun } from "./record-run.ts";

const week = 7 * 86_400_000;

test("a lost response and a week of waiting, and a receipt that its keys verify", async () => {
  const run = await recordRun(new Map([["junction", "Junction"]]));
  expect(run.targets.filter(({ outcome }) => outcome !== "erased")).toEqual([]);
  expect(run.targets.map(({ title }) => title)).toContain("Your database");
  expect(run.events.filter(({ kind }) => kind === "lost")).toHaveLength(1);
  expect(run.events.at(-1)?.afterMs).toBeGreaterThan(week);
  const verified = await verifyReceipt(run.receipt, { keys: run.keys, issuer: "https://shop.example" });
  expect(verified).toMatchObject({ ok: true, claims: { state: "settled" } });
  expect(run.receiptPage).toContain(run.receipt);
});

test("your database comes after every vendor", async () => {
  const { events } = await recordRun(new Map());
  const deletions = events.filter(({ kind }) => kind === "sent").map(({ provider }) => provider);
  const own = deletions.indexOf("shop");
  const names = [...new Set(deletions)].filter((name) => name !== "shop");
  for (const name of names) expect(deletions.indexOf(name)).toBeLessThan(own);
});
