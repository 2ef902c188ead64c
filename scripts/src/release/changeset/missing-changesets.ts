import { createHash } from "node:crypto";
import { type Bump, compareBumps } from "../diff/verdict.ts";
import { changesetText } from "./changeset-file.ts";
import type { PackageVerdict } from "./package-verdict.ts";
import { bumpFor } from "./read-changesets.ts";
import { summarize } from "./summary.ts";
import { umbrellaBump } from "./umbrella-policy.ts";

/** The bump that a package needs, and the one that its changesets give it. */
export interface RequiredChangeset {
  /** `@purge/junction` */
  name: string;
  judgement: PackageVerdict;
  given: Bump;
  isMet: boolean;
}

const umbrella = "@purge/all";

export function requiredChangesets(
  judgements: readonly PackageVerdict[],
  changesets: ReadonlyMap<string, ReadonlyMap<string, Bump>>,
): RequiredChangeset[] {
  return judgements.map((judgement) => {
    const name = `@purge/${judgement.folder}`;
    const given = bumpFor(name, changesets);
    return { name, judgement, given, isMet: compareBumps(given, judgement.verdict.bump) >= 0 };
  });
}

/** The changesets to write, by path; one a package, named by what it is compared with. */
export function missingChangesets(required: readonly RequiredChangeset[]): Map<string, string> {
  const all = required.find(({ name }) => name === umbrella);
  const files = new Map<string, string>();
  let givenToAll: Bump = all?.given ?? "none";
  for (const { name, judgement, isMet } of required) {
    if (isMet || name === umbrella) continue;
    const { bump } = judgement.verdict;
    const follows = umbrellaBump(bump);
    const isInUmbrella = judgement.provider && all !== undefined;
    const releases = new Map([[name, bump], ...(isInUmbrella ? ([[umbrella, follows]] as const) : [])]);
    if (isInUmbrella && compareBumps(follows, givenToAll) > 0) givenToAll = follows;
    files.set(changesetPath(judgement), changesetText(releases, summarize(judgement.subject, judgement.verdict)));
  }
  if (all !== undefined && compareBumps(givenToAll, all.judgement.verdict.bump) < 0) {
    const { verdict, subject } = all.judgement;
    const releases = new Map([[umbrella, verdict.bump]]);
    files.set(changesetPath(all.judgement), changesetText(releases, summarize(subject, verdict)));
  }
  return files;
}

/** One change of one package since one base has one changeset: judging it again replaces it. */
export function changesetPath({ folder, before }: Pick<PackageVerdict, "folder" | "before">): string {
  return `.changeset/${folder}-${createHash("sha256").update(before).digest("hex").slice(0, 8)}.md`;
}
