import { expect, test } from "vitest";
import { rankOf } from "./longest-first.ts";

test("the tests that start programs come before those that don't", () => {
  const files = [
    "/purge/packages/erase/src/cli/cli.test.ts",
    "/purge/packages/conformance/src/conformance.test.ts",
    "C:\\purge\\scripts\\src\\verify\\repository.test.ts",
    "/purge/scripts/src/emit/emit-package.test.ts",
  ];
  expect(files.map(rankOf)).toEqual([2, 1, 0, 2]);
});
