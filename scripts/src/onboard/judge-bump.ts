import type { Plan, PlannedProvider } from "../generate/plan-repository.ts";
import { editedChangesets } from "../release/changeset/edited-changesets.ts";
import { diffDocuments } from "../release/diff/diff-documents.ts";
import { askRedocly, withDisagreements } from "../release/diff/redocly-diff.ts";
import type { Base } from "./base-document.ts";
import { changesetFor } from "./bump-changeset.ts";
import type { AdaptedBump, BumpOptions, PlannedBump } from "./planned-bump.ts";

/** Compares a provider's planned specification with the released one, and writes the changeset that says so. */
export async function judgeBump(
  { provider, given, advice }: AdaptedBump,
  planned: PlannedProvider,
  base: Base,
  plan: Plan,
  options: BumpOptions,
): Promise<PlannedBump> {
  const isSame = base.text === planned.text;
  const opinion = options.redocly && !isSame ? askRedocly(base.document, planned.document) : undefined;
  const verdict = diffDocuments(base.document, planned.document);
  const isPackageOnly = verdict.bump === "none" && (await base.isPackageChanged(provider.name, plan.files));
  const rated = isPackageOnly ? { ...verdict, bump: "patch" as const } : verdict;
  const changeset = base.isReleased ? await changesetFor(planned, rated, base, options) : undefined;
  const [edited] = await editedChangesets(options.root, new Map([[base.changesetPath, changeset?.text]]));
  const second = await opinion;
  return {
    provider: planned,
    isRemote: /^https?:/i.test(given.origin),
    adapted: advice,
    verdict: second === undefined || "skipped" in second ? rated : withDisagreements(rated, second),
    ...(second !== undefined && "skipped" in second && { skipped: second.skipped }),
    ...(changeset !== undefined && { changeset }),
    ...(edited !== undefined && { edited }),
  };
}
