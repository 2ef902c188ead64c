import type { Problem } from "../document/problem.ts";
import { summarize } from "../release/changeset/summary.ts";
import type { PlannedBump } from "./planned-bump.ts";

/** What a bump releases, and what it changed in our files, as CommonMark for a pull request. */
export function describeBump({ provider, verdict, adapted, changeset }: PlannedBump): string {
  const summary = changeset?.summary ?? summarize({ title: provider.provider.about.title }, verdict);
  return `${summary}${describeAdapted(adapted)}`;
}

function describeAdapted(adapted: readonly Problem[]): string {
  if (adapted.length === 0) return "";
  const items = adapted.map(({ expected, found }) => `- Expected ${expected}; found ${found}.`);
  return `\n\n**Changed in provider.yaml and overlay.yaml, keeping ours**\n\n${items.join("\n")}`;
}
