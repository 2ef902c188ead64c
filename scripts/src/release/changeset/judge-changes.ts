import { join } from "node:path";
import type { Plan } from "../../generate/plan-repository.ts";
import { planRepository } from "../../generate/plan-repository.ts";
import { readRepository } from "../../generate/read-repository.ts";
import { changedPaths, pathsAt } from "../../workspace/git.ts";
import { readIfThere } from "../../workspace/read-if-there.ts";
import { compareBumps, highest, type Verdict } from "../diff/verdict.ts";
import { hasCodeChange, judgeCode } from "./judge-code.ts";
import { judgeSpec } from "./judge-spec.ts";
import { judgeUmbrella } from "./judge-umbrella.ts";
import { needsGenerating } from "./needs-generating.ts";
import { newMajorOf } from "./new-major.ts";
import type { Comparing, PackageVerdict } from "./package-verdict.ts";

export interface Judged {
  base: string;
  changed: string[];
  /** Generated files that are out of date; they are judged as they will be. */
  stale: string[];
  judgements: PackageVerdict[];
}

/** Judges everything that differs from the base: specifications, what is generated from them, packages written by hand. */
export async function judgeChanges(root: string, base: string): Promise<Judged> {
  const edited = await changedPaths(root, base);
  const plan = (await needsGenerating(root, edited)) ? await planRepository(await readRepository(root)) : nothing;
  const stale = plan.changes.map(({ path }) => path).sort();
  const changed = [...new Set([...edited, ...stale])].sort();
  const now = async (path: string) =>
    plan.files.has(path) ? (plan.files.get(path) ?? undefined) : readIfThere(join(root, path));
  const judgements = await judgePackages({ root, base, changed, now });
  return { base, changed, stale, judgements };
}

const nothing: Pick<Plan, "files" | "changes"> = { files: new Map(), changes: [] };

async function judgePackages(comparing: Comparing): Promise<PackageVerdict[]> {
  const { changed } = comparing;
  const folders = new Set(changed.map((path) => /^(?:packages|specs)\/([^/]+)\//.exec(path)?.[1] ?? ""));
  const specs: PackageVerdict[] = [];
  const code: string[] = [];
  for (const folder of [...folders].filter((name) => name !== "" && name !== "all").sort()) {
    const spec = await judgeSpec(comparing, folder);
    if (spec !== undefined) specs.push(spec);
    else if (await hasCodeChange(comparing, folder)) code.push(folder);
  }
  // What the runtime exports comes out of every provider's package too.
  const isRuntime = code.includes("runtime");
  const providers = isRuntime ? await providersAt(comparing) : [];
  const merged = merge(specs, await judgeCode(comparing, code, providers));
  const judgements = await Promise.all(merged.map((one) => withNewMajor(one, comparing.now)));
  const umbrella = await judgeUmbrella(comparing, judgements);
  return umbrella === undefined ? judgements : [...judgements, umbrella];
}

async function providersAt({ root, base, now }: Comparing): Promise<string[]> {
  const paths = await pathsAt(root, base, "specs");
  const names = paths.flatMap((path) => /^specs\/([^/]+)\/provider\.yaml$/.exec(path)?.[1] ?? []);
  const manifests = await Promise.all(names.map((name) => now(`packages/${name}/package.json`)));
  return names.filter((_, index) => manifests[index] !== undefined);
}

// A package may change by its specification and by the runtime at once.
function merge(specs: readonly PackageVerdict[], code: readonly PackageVerdict[]): PackageVerdict[] {
  const others = new Map(code.map((one) => [one.folder, one]));
  const both = specs.map((spec) => {
    const other = others.get(spec.folder);
    others.delete(spec.folder);
    return other === undefined ? spec : { ...spec, verdict: joinVerdicts(spec.verdict, other.verdict) };
  });
  return [...both, ...others.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function joinVerdicts(one: Verdict, other: Verdict): Verdict {
  const changes = [...one.changes, ...other.changes].toSorted((a, b) => compareBumps(b.bump, a.bump));
  return { bump: highest([one.bump, other.bump]), changes, disagreements: one.disagreements };
}

async function withNewMajor(judgement: PackageVerdict, now: Comparing["now"]): Promise<PackageVerdict> {
  const { folder, provider, subject, verdict } = judgement;
  if (!provider || verdict.bump !== "major") return judgement;
  const newMajor = await newMajorOf(folder, now);
  return newMajor === undefined ? judgement : { ...judgement, subject: { ...subject, newMajor } };
}
