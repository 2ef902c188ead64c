import { expect, test } from "vitest";
import { createTestEraser } from "../testing/memory/create-test-eraser.ts";
import { fakeProvider } from "../testing/memory/fake-provider.ts";
import { hashEntry } from "./hash-entry.ts";

const key = {
  kty: "OKP",
  crv: "Ed25519",
  d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
  x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
};

async function createSettled() {
  const made = createTestEraser({
    providers: { v: fakeProvider([{ is: "erased" }]), w: fakeProvider([{ is: "erased" }]) },
    signingKey: key,
  });
  await made.eraser.erase("r", { v: "x", w: "y" });
  await made.settle();
  return made;
}

test.each<[what: string, sql: string]>([
  [
    "an entry that was edited",
    "UPDATE entry SET body = replace(body, 'acknowledged', 'confirmed') WHERE provider = 'v'",
  ],
  [
    "an entry and its link that were edited",
    "UPDATE entry SET body = '{}', hash = 'x' WHERE provider = 'v' AND seq = 2",
  ],
  ["an entry that was removed", "DELETE FROM entry WHERE provider = 'v' AND seq = 2"],
  ["a journal that was cut", "DELETE FROM entry WHERE provider = 'v' AND seq = 4"],
  ["a journal that was emptied", "DELETE FROM entry WHERE provider = 'v'"],
  [
    "entries that changed places",
    "UPDATE entry SET seq = CASE seq WHEN 2 THEN 30 WHEN 3 THEN 20 ELSE seq END WHERE provider = 'v'",
  ],
  ["a head that was edited", "UPDATE target SET head = 'x' WHERE provider = 'v'"],
  ["a target that was removed", "DELETE FROM target WHERE provider = 'v'"],
  ["a deadline that was edited", "UPDATE request SET deadline = deadline + 1"],
  ["an entry that is no JSON", "UPDATE entry SET body = 'x' WHERE provider = 'v' AND seq = 3"],
])("%s is noticed: log says so, and nothing is signed", async (_, sql) => {
  const { eraser, memory } = await createSettled();
  expect((await eraser.log("r")).broken).toBeUndefined();
  memory.db.run(sql);
  expect((await eraser.log("r")).broken).toEqual(expect.any(String));
  await expect(eraser.receipt("r")).rejects.toMatchObject({ code: "broken-journal" });
});

test("nothing is sent for a journal that was changed, and the others go on", async () => {
  const v = fakeProvider([{ is: "erased" }]);
  const { eraser, memory } = createTestEraser({ providers: { v } });
  await eraser.erase("r", { v: "x" });
  await eraser.erase("r2", { v: "y" });
  memory.db.run("UPDATE entry SET body = 'x' WHERE request = 'r' AND provider = 'v'");
  await eraser.run();
  expect(v.asked).toEqual(["delete"]);
  expect(await eraser.status("r")).toMatchObject({ state: "attention", broken: expect.stringContaining("v: entry 1") });
  expect(await eraser.status("r2")).toMatchObject({ state: "settled" });
});

test("a chain that was taken from another request is noticed", async () => {
  const { eraser, memory, settle } = await createSettled();
  await eraser.erase("r2", { v: "z", w: null });
  await settle();
  memory.db.run("DELETE FROM entry WHERE request = 'r' AND provider = 'v'");
  memory.db.run("UPDATE entry SET request = 'r' WHERE request = 'r2' AND provider = 'v'");
  memory.db.run(
    "UPDATE target SET head = (SELECT head FROM target WHERE request = 'r2' AND provider = 'v') WHERE request = 'r' AND provider = 'v'",
  );
  expect((await eraser.log("r")).broken).toContain("another request");
});

test("a journal that was rewritten as a whole is noticed by a receipt from before", async () => {
  const { eraser, memory } = await createSettled();
  const receipt = await eraser.receipt("r");
  expect(await eraser.verify(receipt)).toMatchObject({ ok: true });
  const links = memory.db.run("SELECT body, seq FROM entry WHERE provider = 'v' ORDER BY seq");
  let head = "";
  for (const { body = "", seq = 0 } of links) {
    const text = String(body).replace('"status":200', '"status":201');
    head = hashEntry(head, text);
    memory.db.run("UPDATE entry SET body = :text, hash = :head WHERE provider = 'v' AND seq = :seq", {
      text,
      head,
      seq: Number(seq),
    });
  }
  memory.db.run("UPDATE target SET head = :head WHERE provider = 'v'", { head });
  expect((await eraser.log("r")).broken).toBeUndefined();
  expect(await eraser.verify(receipt)).toEqual({
    ok: false,
    problem: "v: the journal was rewritten after the receipt was signed",
  });
});
