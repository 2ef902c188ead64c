import { join } from "node:path";
import { memberOf } from "../../emit/emit-umbrella.ts";
import { type Plan, planProvider, planWorkspace } from "../../generate/plan-files.ts";
import { forEachProvider, prepare } from "../../generate/prepare.ts";
import { readWorkspace } from "../../generate/read-workspace.ts";
import { readProviders } from "../../provider/read-providers.ts";
import { readIfThere } from "../../workspace/write/journal.ts";

/** Everything that generating would write now. Throws a ProblemError. */
export async function planAll(root: string): Promise<Plan> {
  const disk = await readWorkspace(root);
  const all = await forEachProvider(await readProviders(root, []), prepare);
  const members = all.map(({ provider, document }) => memberOf(provider, document));
  return new Map([...all.flatMap((one) => [...planProvider(one, disk)]), ...planWorkspace(members, disk)]);
}

/** Whether one of the paths is something that generated files depend on, the generator included. */
export async function isGeneratingAsked(root: string, paths: readonly string[]): Promise<boolean> {
  if (paths.some((path) => generatedFrom.test(path))) return true;
  const sources = paths.flatMap((path) => /^specs\/[^/]+\/(?=provider\.yaml$)/.exec(path)?.[0] ?? []);
  const there = await Promise.all(sources.map((folder) => readIfThere(join(root, folder, "source.yaml"))));
  return there.some((text) => text !== undefined);
}

const generatedFrom = /^specs\/[^/]+\/(source|overlay)\.yaml$|^scripts\/src\/(?!.*\.(test|fixture)\.ts$)/;
