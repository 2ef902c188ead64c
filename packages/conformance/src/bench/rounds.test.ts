import { expect, test } from "vitest";
import { figuresOf, inTurns, pick, ratioOf } from "./rounds.ts";

test("every subject has its turn in each round, from another one on, and the first round does not count", async () => {
  const order: string[] = [];
  const measured = await inTurns(2, { a: "a", b: "b" }, async (one) => order.push(one));
  expect(order).toEqual(["a", "b", "b", "a", "a", "b"]);
  expect(measured.get("a")).toEqual([4, 5]);
});

test("a ratio is the median of the rounds' own, whatever one busy round did to both", () => {
  const rounds = pick(
    new Map([
      ["ours", [1, 10, 1]],
      ["theirs", [2, 20, 3]],
    ]),
    Number,
  );
  expect(ratioOf(rounds, "theirs", "ours")).toBe(2);
  expect(figuresOf(rounds)).toEqual([
    { subject: "ours", value: 1 },
    { subject: "theirs", value: 3 },
  ]);
  expect(() => ratioOf(rounds, "ours", "nobody")).toThrow("nobody");
});
