import type { Reporter } from "vitest/node";
import type { Unchanged } from "./passed-before.ts";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** `12 passed, 0 failed`, and the skipped ones when there are any. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

const MOST_NAMED = 20;

/** What was skipped: whole suites by their own name, and other tests by theirs. */
export function skippedNames(tests: readonly Named[]): string[] {
  const names = tests.map((test) => {
    let top: Named = test;
    while (top.parent?.type === "suite") top = top.parent;
    return top.name;
  });
  return [...new Set(names)];
}

/** A test or a suite, as Vitest reports it. */
export interface Named {
  readonly name: string;
  readonly parent?: { readonly type: "module" } | ({ readonly type: "suite" } & Named);
}

/** The providers whose tests did not run because nothing has changed since they passed, file by file. */
export function unchangedLines(unchanged: Unchanged): string[] {
  const files = Object.entries(unchanged).filter(([, names]) => names.length > 0);
  if (files.length === 0) return [];
  const names = [...new Set(files.flatMap(([, all]) => all))].sort();
  const where = `${files.length} ${files.length === 1 ? "file" : "files"}`;
  return [`unchanged since they passed: ${names.join(", ")} (in ${where}; CI=1 npm test runs them all)`];
}

export interface ClosingLineOptions {
  readonly stdout?: NodeJS.WritableStream;
  readonly unchanged?: Unchanged;
}

/** Prints what was skipped, and the counts on a line of their own at the very end of the run. */
export function closingLineReporter({ stdout = process.stdout, unchanged = {} }: ClosingLineOptions = {}): Reporter {
  return {
    onTestRunEnd(modules, unhandled) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const count = (state: string) => tests.filter((test) => test.result().state === state).length;
      // A module that could not be loaded, or a suite whose hook threw, has no failed test of its own.
      const broken = modules.filter((module) => module.state() === "failed" && !hasFailedTest(module));
      const failed = count("failed") + broken.length + unhandled.length;
      const skipped = skippedNames(tests.filter((test) => test.result().state === "skipped"));
      const line = closingLine({ passed: count("passed"), failed, skipped: count("skipped") });
      const more = skipped.length > MOST_NAMED ? [`… and ${skipped.length - MOST_NAMED} more`] : [];
      const named = [...skipped.slice(0, MOST_NAMED), ...more].map((name) => `skipped: ${name}`);
      const lines = [...unchangedLines(unchanged), ...named, line];
      process.once("exit", () => stdout.write(`${lines.join("\n")}\n`));
    },
  };
}

function hasFailedTest(module: Parameters<NonNullable<Reporter["onTestRunEnd"]>>[0][number]): boolean {
  return !module.children.allTests("failed").next().done;
}
