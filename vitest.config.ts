import { availableParallelism } from "node:os";
import { join } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import { cacheByPackages } from "./scripts/src/verify/test-cache/cache-by-packages.ts";
import { closingLineReporter } from "./scripts/src/verify/test-report/closing-line.ts";
import { LongestFirst } from "./scripts/src/verify/test-report/longest-first.ts";
import { findUnchanged, unchangedFiles } from "./scripts/src/verify/test-report/passed-before.ts";
import { passedReporter } from "./scripts/src/verify/test-report/passed-reporter.ts";

const root = import.meta.dirname;

export default defineConfig(({ mode }) => {
  // `npm test`: a vendor's tests run only if something has changed that they depend on.
  const unchanged = mode === "changed" && process.env.CI === undefined ? findUnchanged(root) : {};
  return {
    plugins: [cacheByPackages(root)],
    test: {
      include: ["packages/*/src/**/*.test.ts", "scripts/src/**/*.test.ts"],
      exclude: [...configDefaults.exclude, ...unchangedFiles(unchanged)],
      provide: { unchanged, postgres: mode === "postgres" },
      // Only to end a test that hangs: machines differ in speed, and nothing is timed.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // No test leaves anything behind in its process, and loading the pipeline anew for each file took a tenth of the time.
      isolate: false,
      // One more than two cores: many tests wait for programs that they start.
      maxWorkers: Math.max(3, availableParallelism()),
      sequence: { sequencer: LongestFirst },
      env: {
        // Threads and programs that a test starts compile again and again what others have compiled.
        NODE_COMPILE_CACHE: join(root, ".cache/compiled"),
        // A copy of the repository takes from here what is built of the same sources.
        TURBO_CACHE_DIR: join(root, ".turbo/cache"),
      },
      reporters: ["default", passedReporter(root), closingLineReporter({ unchanged })],
    },
  };
});
