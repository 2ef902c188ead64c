import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { closingLineReporter } from "./scripts/src/verify/test-report/closing-line.ts";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "scripts/src/**/*.test.ts"],
    // Only to end a test that hangs: machines differ in speed, and nothing is timed.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // No test leaves anything behind in its process, and loading the pipeline anew for each file took a tenth of the time.
    isolate: false,
    // One more than two cores: many tests wait for programs that they start.
    maxWorkers: Math.max(3, availableParallelism()),
    reporters: ["default", closingLineReporter()],
  },
});
