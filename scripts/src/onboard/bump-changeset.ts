import { join } from "node:path";
import type { PlannedProvider } from "../generate/plan-repository.ts";
import { changesetText } from "../release/changeset/changeset-file.ts";
import { newMajorOf } from "../release/changeset/new-major.ts";
import { type Subject, summarize } from "../release/changeset/summary.ts";
import { umbrellaBump } from "../release/changeset/umbrella-policy.ts";
import type { Bump, Verdict } from "../release/diff/verdict.ts";
import { readIfThere } from "../workspace/read-if-there.ts";
import type { Base } from "./base-document.ts";

export interface BumpChangeset {
  path: string;
  text: string;
  /** What the changelog will say. */
  summary: string;
}

/** The changeset of a bump; nothing where callers see no difference. */
export async function changesetFor(
  { provider: { name, about }, document }: PlannedProvider,
  verdict: Verdict,
  base: Base,
  { root, today }: { root: string; today: string },
): Promise<BumpChangeset | undefined> {
  if (verdict.bump === "none") return undefined;
  const releases = new Map<string, Bump>([
    [`@purge/${name}`, verdict.bump],
    ["@purge/all", umbrellaBump(verdict.bump)],
  ]);
  const newMajor =
    verdict.bump === "major" ? await newMajorOf(name, (path) => readIfThere(join(root, path))) : undefined;
  const subject: Subject = {
    title: about.title,
    versions: { old: base.document.info.version, new: document.info.version, date: today },
    ...(newMajor && { newMajor }),
  };
  const summary = summarize(subject, verdict);
  return { path: base.changesetPath, text: changesetText(releases, summary), summary };
}
