import { createHash } from "node:crypto";
import { type Bump, compareBumps } from "../diff/verdict.ts";
import { changesetText } from "./changeset-file.ts";
import type { PackageVerdict } from "./judge-changes.ts";
import { bumpFor } from "./read-changesets.ts";
import { summarize } from "./summary.ts";

/** What a package's changesets have to say, and do. */
export interface RequiredChangeset {
  /** `@purge/junction` */
  name: string;
  judgement: PackageVerdict;
  said: Bump;
  isMet: boolean;
}

const umbrella = "@purge/all";

export function requiredChangesets(
  judgements: readonly PackageVerdict[],
  changesets: ReadonlyMap<string, ReadonlyMap<string, Bump>>,
): RequiredChangeset[] {
  return judgements.map((judgement) => {
    const name = `@purge/${judgement.folder}`;
    const said = bumpFor(name, changesets);
    return { name, judgement, said, isMet: compareBumps(said, judgement.verdict.bump) >= 0 };
  });
}

/** The changesets that have to be written, by path; one a package, named by what it is compared with. */
export function missingChangesets(demands: readonly RequiredChangeset[]): Map<string, string> {
  const all = demands.find(({ name }) => name === umbrella);
  const files = new Map<string, string>();
  let alsoAll: Bump = all?.said ?? "none";
  for (const { name, judgement, isMet } of demands) {
    if (isMet || name === umbrella) continue;
    const { bump } = judgement.verdict;
    const releases = new Map([
      [name, bump],
      ...(judgement.provider && all !== undefined ? ([[umbrella, bump]] as const) : []),
    ]);
    if (releases.has(umbrella) && compareBumps(bump, alsoAll) > 0) alsoAll = bump;
    files.set(changesetPath(judgement), changesetText(releases, summarize(judgement.title, judgement.verdict)));
  }
  if (all !== undefined && compareBumps(alsoAll, all.judgement.verdict.bump) < 0) {
    const { verdict, title } = all.judgement;
    files.set(
      changesetPath(all.judgement),
      changesetText(new Map([[umbrella, verdict.bump]]), summarize(title, verdict)),
    );
  }
  return files;
}

/** One change of one package since one base has one changeset: judging it again replaces it. */
export function changesetPath({ folder, before }: Pick<PackageVerdict, "folder" | "before">): string {
  return `.changeset/${folder}-${createHash("sha256").update(before).digest("hex").slice(0, 8)}.md`;
}
