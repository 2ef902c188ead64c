import type { Reporter } from "vitest/node";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** `12 passed, 0 failed`, and the skipped ones when there are any. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Prints the counts on a line of their own at the very end of the run. */
export function closingLineReporter(stdout: NodeJS.WritableStream = process.stdout): Reporter {
  return {
    onTestRunEnd(modules, unhandled) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const count = (state: string) => tests.filter((test) => test.result().state === state).length;
      // A module that could not be loaded, or a suite whose hook threw, has no failed test of its own.
      const broken = modules.filter((module) => module.state() === "failed" && !hasFailedTest(module));
      const failed = count("failed") + broken.length + unhandled.length;
      const line = closingLine({ passed: count("passed"), failed, skipped: count("skipped") });
      process.once("exit", () => stdout.write(`${line}\n`));
    },
  };
}

function hasFailedTest(module: Parameters<NonNullable<Reporter["onTestRunEnd"]>>[0][number]): boolean {
  return !module.children.allTests("failed").next().done;
}
