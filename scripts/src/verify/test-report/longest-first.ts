import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Folders of the tests that take longest: they start programs, or wait for servers. */
const longest = ["/scripts/src/verify/", "/packages/conformance/"];

/**
 * Begins with the tests that take longest, so that at the end no core is idle while another runs the last of them. Vitest
 * does so by what it remembers of the last run, and in a new clone there is none.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one.moduleId) - rankOf(other.moduleId));
  }
}

/** The lower, the earlier. */
export function rankOf(file: string): number {
  const rank = longest.findIndex((folder) => file.replaceAll("\\", "/").includes(folder));
  return rank === -1 ? longest.length : rank;
}
