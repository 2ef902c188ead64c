import { defineConfig } from "vitest/config";

/** The runtime's own tests alone, as mutation testing runs them. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    // These start programs, or measure: no mutant of the runtime can be seen there that the others do not see.
    exclude: ["src/index.test.ts"],
    testTimeout: 10_000,
  },
});
