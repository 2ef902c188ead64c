import { pathsAt, textAt } from "../../workspace/git.ts";
import { type Change, compareBumps, highest, type Verdict } from "../diff/verdict.ts";
import { code } from "../diff/words.ts";
import { compareSurfaces } from "./compare-surfaces.ts";
import type { Comparing, PackageVerdict } from "./package-verdict.ts";
import { isRelevant, sameManifest } from "./relevant-path.ts";
import { isVisibleChange } from "./visible-change.ts";

/** Whether a package that was released before has files that callers can tell from the old ones. */
export async function hasCodeChange({ root, base, changed, now }: Comparing, folder: string): Promise<boolean> {
  const manifest = `packages/${folder}/package.json`;
  const [before, after] = [await textAt(root, base, manifest), await now(manifest)];
  if (before === undefined || after === undefined || JSON.parse(after).private === true) return false;
  if (!sameManifest(before, after)) return true;
  const paths = changed.filter(
    (path) => path.startsWith(`packages/${folder}/`) && isRelevant(path) && path !== manifest,
  );
  const visible = await Promise.all(
    paths.map(async (path) => isVisibleChange(path, await textAt(root, base, path), await now(path))),
  );
  return visible.includes(true);
}

/**
 * Judges packages whose code changed by what they export. `followers` didn't change themselves; they are judged where
 * they export something that did.
 */
export async function judgeCode(
  comparing: Comparing,
  folders: readonly string[],
  followers: readonly string[],
): Promise<PackageVerdict[]> {
  if (folders.length === 0) return [];
  const { root, base, now } = comparing;
  const all = [...new Set([...folders, ...followers])];
  const paths = await sourcePaths(comparing, all);
  const old = await readSources(paths, (path) => textAt(root, base, path));
  const surfaces = compareSurfaces({ old, new: await readSources(paths, now) }, all, root);
  const isProvider = async (folder: string) => (await now(`specs/${folder}/provider.yaml`)) !== undefined;
  const verdicts = all.map(async (folder) => {
    const found = [...(surfaces.get(folder) ?? []), ...(await exportChanges(comparing, folder))];
    const changes = found.toSorted((a, b) => compareBumps(b.bump, a.bump));
    const before = [...old].filter(([path]) => path.startsWith(`packages/${folder}/`)).join();
    const verdict = verdictOf(changes, folders.includes(folder));
    return { folder, subject: { title: `@purge/${folder}` }, verdict, before, provider: await isProvider(folder) };
  });
  return (await Promise.all(verdicts)).filter(({ verdict }) => verdict.bump !== "none");
}

// What can be imported at all.
async function exportChanges({ root, base, now }: Comparing, folder: string): Promise<Change[]> {
  const place = `packages/${folder}/package.json`;
  const namesIn = (text = "{}") => Object.keys((JSON.parse(text) as { exports?: object }).exports ?? {});
  const [before, after] = [namesIn(await textAt(root, base, place)), namesIn(await now(place))];
  const path = (name: string) => `entry ${code(`@purge/${folder}${name.slice(1)}`)}`;
  const change = { place, who: "everyone who imports it", rule: "entry" };
  const [lost, gained] = [
    before.filter((name) => !after.includes(name)),
    after.filter((name) => !before.includes(name)),
  ];
  return [
    ...lost.map(
      (name): Change => ({ ...change, bump: "major", what: `${path(name)} was removed`, todo: "Stop importing it." }),
    ),
    ...gained.map((name): Change => ({ ...change, bump: "minor", what: `${path(name)} was added`, todo: "" })),
  ];
}

function verdictOf(changes: Change[], isOwnChange: boolean): Verdict {
  const bump = highest([isOwnChange ? "patch" : "none", ...changes.map((change) => change.bump)]);
  return { bump, changes, disagreements: [] };
}

// The packages themselves and the runtime, which they all import, as they were and as they are.
async function sourcePaths({ root, base, changed }: Comparing, folders: readonly string[]): Promise<string[]> {
  const paths = new Set<string>();
  for (const folder of new Set([...folders, "runtime"])) {
    const inside = `packages/${folder}/src`;
    const known = await pathsAt(root, base, inside);
    for (const path of [...known, ...changed.filter((one) => one.startsWith(`${inside}/`))]) paths.add(path);
  }
  return [...paths].filter((path) => path.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(path));
}

async function readSources(
  paths: readonly string[],
  read: (path: string) => Promise<string | undefined>,
): Promise<Map<string, string>> {
  const texts = await Promise.all(paths.map(read));
  return new Map(
    paths.flatMap((path, index): [string, string][] => (texts[index] === undefined ? [] : [[path, texts[index]]])),
  );
}
