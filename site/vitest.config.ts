import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Only to end a test that hangs: machines differ in speed.
    testTimeout: 300_000,
    hookTimeout: 1_800_000,
  },
});
