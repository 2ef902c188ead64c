import { defineConfig } from "vitest/config";
import { closingLineReporter } from "./scripts/src/verify/test-report/closing-line.ts";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "scripts/src/**/*.test.ts"],
    testTimeout: 30_000,
    // No test leaves anything behind in its process, and loading the pipeline anew for each file took a tenth of the time.
    isolate: false,
    // The default leaves one core idle: many tests wait for programs that they start.
    maxWorkers: "100%",
    reporters: ["default", closingLineReporter()],
  },
});
