import { join } from "node:path";
import { readIfThere } from "../../workspace/read-if-there.ts";

/** Whether one of the paths is something that generated files depend on, the generator included. */
export async function needsGenerating(root: string, paths: readonly string[]): Promise<boolean> {
  if (paths.some((path) => generatedFrom.test(path))) return true;
  const sources = paths.flatMap((path) => /^specs\/[^/]+\/(?=provider\.yaml$)/.exec(path)?.[0] ?? []);
  const present = await Promise.all(sources.map((folder) => readIfThere(join(root, folder, "source.yaml"))));
  return present.some((text) => text !== undefined);
}

const generatedFrom = /^specs\/[^/]+\/(source|overlay|erasure)\.yaml$|^scripts\/src\/(?!.*\.(test|fixture)\.ts$)/;
