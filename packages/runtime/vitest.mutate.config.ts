import { defineConfig } from "vitest/config";

/** The runtime's own tests alone, as mutation testing runs them. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    // This starts a program: no mutant of the runtime can be seen there that the others do not see.
    exclude: ["src/index.test.ts"],
    // Thousands of runs, each in a process of its own: within a run, the files share the loaded modules.
    isolate: false,
    testTimeout: 10_000,
  },
});
