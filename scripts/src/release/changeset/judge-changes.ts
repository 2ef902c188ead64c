import { join } from "node:path";
import { isObject } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";
import { parseData } from "../../document/parse-data.ts";
import type { Plan } from "../../generate/plan-repository.ts";
import { planRepository } from "../../generate/plan-repository.ts";
import { readRepository } from "../../generate/read-repository.ts";
import { changedPaths, pathsAt, textAt } from "../../workspace/git.ts";
import { readIfThere } from "../../workspace/read-if-there.ts";
import { diffDocuments } from "../diff/diff-documents.ts";
import { type Change, compareBumps, highest, type Verdict } from "../diff/verdict.ts";
import { compareSurfaces } from "./compare-surfaces.ts";
import { needsGenerating } from "./needs-generating.ts";
import { isRelevant, sameManifest } from "./relevant-path.ts";

/** What a change means for one package. */
export interface PackageVerdict {
  /** The folder in `packages/`. */
  folder: string;
  /** How its changelog calls it. */
  title: string;
  verdict: Verdict;
  /** What it is compared with, as text. */
  before: string;
  /** Generated from a specification. */
  provider: boolean;
}

export interface Judged {
  base: string;
  changed: string[];
  /** Generated files that are not on the disk as they should be; judged is what they should be. */
  stale: string[];
  judgements: PackageVerdict[];
}

/** A file as it is now, or would be once everything is generated. */
type Read = (path: string) => Promise<string | undefined>;

/** Judges everything that differs from the base: specifications, what is generated from them, packages written by hand. */
export async function judgeChanges(root: string, base: string): Promise<Judged> {
  const edited = await changedPaths(root, base);
  const plan = (await needsGenerating(root, edited)) ? await planRepository(await readRepository(root)) : nothing;
  const stale = plan.changes.map(({ path }) => path).sort();
  const changed = [...new Set([...edited, ...stale])].sort();
  const now: Read = async (path) =>
    plan.files.has(path) ? (plan.files.get(path) ?? undefined) : readIfThere(join(root, path));
  const context: Context = { root, base, now };
  const folders = new Set(changed.map((path) => /^(?:packages|specs)\/([^/]+)\//.exec(path)?.[1] ?? ""));
  const judgements: PackageVerdict[] = [];
  const code: string[] = [];
  for (const folder of [...folders].filter((name) => name !== "" && name !== "all").sort()) {
    const spec = await judgeSpec(context, folder, changed);
    if (spec !== undefined) judgements.push(spec);
    else if (await hasCodeChange(context, folder, changed)) code.push(folder);
  }
  judgements.push(...(await judgeCode(context, code, changed)));
  const umbrella = await judgeUmbrella(context, changed, judgements);
  return { base, changed, stale, judgements: umbrella === undefined ? judgements : [...judgements, umbrella] };
}

interface Context {
  root: string;
  base: string;
  now: Read;
}

const nothing: Pick<Plan, "files" | "changes"> = { files: new Map(), changes: [] };

async function judgeSpec(
  { root, base, now }: Context,
  folder: string,
  changed: string[],
): Promise<PackageVerdict | undefined> {
  const path = `specs/${folder}/openapi.yaml`;
  if (!changed.includes(path)) return undefined;
  const [before, after] = [await textAt(root, base, path), await now(path)];
  if (before === undefined || after === undefined) return undefined;
  const [old, new_] = [before, after].map((text) => parseData(text, { file: path }) as unknown as Document);
  const verdict = diffDocuments(old as Document, new_ as Document);
  if (verdict.bump === "none") return undefined;
  return { folder, title: await titleOf(now, folder), verdict, before, provider: true };
}

async function titleOf(now: Read, folder: string): Promise<string> {
  const about = parseData((await now(`specs/${folder}/provider.yaml`)) ?? "{}", {
    file: `specs/${folder}/provider.yaml`,
  });
  return isObject(about) && typeof about.title === "string" ? about.title : folder;
}

/** A package that was released before and whose files say something else. */
async function hasCodeChange({ root, base, now }: Context, folder: string, changed: string[]): Promise<boolean> {
  const own = changed.filter((path) => path.startsWith(`packages/${folder}/`) && isRelevant(path));
  const manifest = `packages/${folder}/package.json`;
  const [before, after] = [await textAt(root, base, manifest), await now(manifest)];
  if (before === undefined || after === undefined || JSON.parse(after).private === true) return false;
  return own.some((path) => path !== manifest || !sameManifest(before, after));
}

async function judgeCode(
  { root, base, now }: Context,
  folders: readonly string[],
  changed: readonly string[],
): Promise<PackageVerdict[]> {
  if (folders.length === 0) return [];
  const paths = await sourcePaths(root, base, folders, changed);
  const old = await readSources(paths, (path) => textAt(root, base, path));
  const new_ = await readSources(paths, now);
  const surfaces = compareSurfaces({ old, new: new_ }, folders, root);
  const isProvider = async (folder: string) => (await now(`specs/${folder}/provider.yaml`)) !== undefined;
  return Promise.all(
    folders.map(async (folder) => {
      const changes: Change[] = surfaces.get(folder) ?? [];
      const sorted = changes.toSorted((a, b) => compareBumps(b.bump, a.bump));
      const verdict: Verdict = {
        bump: highest(["patch", ...changes.map(({ bump }) => bump)]),
        changes: sorted,
        disagreements: [],
      };
      const before = [...old].filter(([path]) => path.startsWith(`packages/${folder}/`)).join();
      return { folder, title: `@purge/${folder}`, verdict, before, provider: await isProvider(folder) };
    }),
  );
}

// The packages themselves and the runtime, which they all import, as they were and as they are.
async function sourcePaths(
  root: string,
  base: string,
  folders: readonly string[],
  changed: readonly string[],
): Promise<string[]> {
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

/** The umbrella is released as far as the provider that is released furthest; a new provider is an addition to it. */
async function judgeUmbrella(
  { root, base, now }: Context,
  changed: string[],
  judgements: readonly PackageVerdict[],
): Promise<PackageVerdict | undefined> {
  if ((await textAt(root, base, "packages/all/package.json")) === undefined) return undefined;
  const specs = await pathsAt(root, base, "specs");
  const before = new Set(specs.flatMap((path) => /^specs\/([^/]+)\/provider\.yaml$/.exec(path)?.[1] ?? []));
  const touched = new Set(changed.flatMap((path) => /^specs\/([^/]+)\/provider\.yaml$/.exec(path)?.[1] ?? []));
  const change = (bump: "major" | "minor", name: string, word: string, todo: string): Change => ({
    bump,
    place: `specs/${name}`,
    what: `${name} is ${word}`,
    who: "everyone",
    todo,
    rule: `provider-${word}`,
  });
  const changes: Change[] = [];
  for (const name of touched) {
    const there = (await now(`specs/${name}/provider.yaml`)) !== undefined;
    if (there && !before.has(name)) changes.push(change("minor", name, "new", ""));
    if (!there && before.has(name)) changes.push(change("major", name, "gone", "do without it"));
  }
  const follows = judgements.filter(({ provider }) => provider).map(({ verdict }) => verdict.bump);
  const own = changed.some(
    (path) => path.startsWith("packages/all/") && isRelevant(path) && !path.endsWith("package.json"),
  );
  const bump = highest([...changes.map((one) => one.bump), ...follows, own ? "patch" : "none"]);
  if (bump === "none") return undefined;
  return {
    folder: "all",
    title: "@purge/all",
    verdict: { bump, changes, disagreements: [] },
    before: base,
    provider: false,
  };
}
