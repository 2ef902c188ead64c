import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Equivalent } from "./judge-mutants.ts";

const runtime = new URL("../../../../packages/runtime/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, runtime), "utf8");

// A whole run of the mutation tests, which would notice as well, takes an hour.
test("every listed mutant is of a line that is still there", () => {
  const listed: Equivalent[] = JSON.parse(read("equivalent-mutants.json"));
  const isThere = ({ file, line }: Equivalent) =>
    read(file)
      .split("\n")
      .some((each) => each.trim() === line);
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.filter((each) => !isThere(each))).toEqual([]);
});
