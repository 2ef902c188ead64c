import { memberOf } from "../emit/emit-umbrella.ts";
import { compareFiles } from "../generate/compare-files.ts";
import { isLockfileStale } from "../generate/lockfile.ts";
import { otherMembers } from "../generate/other-members.ts";
import { type Plan, planProvider, planWorkspace } from "../generate/plan-files.ts";
import type { Prepared } from "../generate/prepare.ts";
import { readWorkspace } from "../generate/read-workspace.ts";

export interface ProviderPlan {
  /** Every generated file that this provider has a part in, changed or not. */
  plan: Plan;
  /** Those that are not on the disk as they should be. */
  changed: string[];
  isLockStale: boolean;
}

/** What generating would write for one provider that may not be on the disk yet, the umbrella included. */
export async function planOf(root: string, prepared: Prepared): Promise<ProviderPlan> {
  const disk = await readWorkspace(root);
  const own = memberOf(prepared.provider, prepared.document);
  const others = await otherMembers(root, [own], disk);
  const members = [own, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
  const plan: Plan = new Map([...planProvider(prepared, disk), ...planWorkspace(members, disk)]);
  const changed = (await compareFiles(root, plan)).map(({ path }) => path);
  return { plan, changed, isLockStale: await isLockfileStale(root, plan) };
}
