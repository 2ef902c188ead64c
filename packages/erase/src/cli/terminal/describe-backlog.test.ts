import { expect, test } from "vitest";
import { describeBacklog } from "./describe-backlog.ts";

test("requests in which a person has to decide come first, and long lists are cut", () => {
  const others = Array.from({ length: 23 }, (_, index) => `r${index + 10}`);
  const text = describeBacklog({
    targets: [
      { provider: "klavis", outcome: "attention", count: 1 },
      { provider: "klavis", outcome: "scheduled", count: 24 },
    ],
    requests: [...others, "r99"],
    attention: ["r99"],
  });
  const [, decide, rest] = text.split("\n\n");
  expect(decide).toBe("Requests in which a person has to decide:\n  r99");
  expect(rest).toMatch(/^Other requests:\n {2}r10\n/);
  expect(rest).toMatch(/ {2}r29\n {2}… and 3 more \(--json lists 1,000\)$/);
});

test("an empty store has nothing left to do", () => {
  expect(describeBacklog({ targets: [], requests: [], attention: [] })).toBe("Nothing is left to do.");
});
