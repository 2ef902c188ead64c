import { expect, test } from "vitest";
import { dependenciesFirst } from "./dependencies-first.ts";
import type { Package } from "./packages.ts";

const made = (name: string, ...needs: string[]): Package => ({
  folder: name,
  path: name,
  manifest: { name, version: "1.0.0", dependencies: Object.fromEntries(needs.map((each) => [each, "^1.0.0"])) },
});

test("each package comes after those that it needs, and otherwise they keep their order", () => {
  const packages = [made("all", "b", "a"), made("a", "runtime"), made("b", "runtime", "other"), made("runtime")];
  expect(dependenciesFirst(packages).map(({ folder }) => folder)).toEqual(["runtime", "a", "b", "all"]);
});
