import { expect, test } from "vitest";
import { figuresOf, inTurns, pick, ratioOf } from "./rounds.ts";

test("every subject has its turn in each round, and the first round does not count", async () => {
  const order: string[] = [];
  const measured = await inTurns(2, { a: "a", b: "b" }, async (one) => order.push(one));
  expect(order).toEqual(["a", "b", "a", "b", "a", "b"]);
  expect(measured.get("a")).toEqual([3, 5]);
});

test("each subject follows each other equally often", async () => {
  const order: string[] = [];
  await inTurns(9, { a: "a", b: "b", c: "c", d: "d", e: "e" }, async (one) => order.push(one));
  const rounds = Array.from({ length: 10 }, (_, round) => order.slice(round * 5, round * 5 + 5));
  const pairs = rounds.flatMap((round) => round.slice(1).map((one, nth) => `${round[nth]}${one}`));
  expect(Object.values(Object.groupBy(pairs, (pair) => pair)).map((same) => same?.length)).toEqual(Array(20).fill(2));
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
