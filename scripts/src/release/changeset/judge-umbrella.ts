import { pathsAt, textAt } from "../../workspace/git.ts";
import { type Change, highest } from "../diff/verdict.ts";
import { code } from "../diff/words.ts";
import type { Comparing, PackageVerdict } from "./package-verdict.ts";
import { isRelevant } from "./relevant-path.ts";
import { umbrellaBump } from "./umbrella-policy.ts";
import { isVisibleChange } from "./visible-change.ts";

const everyClient: Change = {
  bump: "major",
  place: "packages/runtime",
  what: "every namespace has a new major version, with the new major version of `@purge/runtime`",
  who: "everyone",
  todo: "Read the changelog of the runtime.",
  rule: "runtime",
};

/** Judges `@purge/all` by the providers that come and go and by the verdicts on the others: see `umbrellaBump`. */
export async function judgeUmbrella(
  comparing: Comparing,
  judgements: readonly PackageVerdict[],
): Promise<PackageVerdict | undefined> {
  const { root, base } = comparing;
  if ((await textAt(root, base, "packages/all/package.json")) === undefined) return undefined;
  const runtime = judgements.find(({ folder }) => folder === "runtime");
  const changes = [...(runtime?.verdict.bump === "major" ? [everyClient] : []), ...(await namespaceChanges(comparing))];
  const bumps = judgements.map(({ provider, verdict }) => (provider ? umbrellaBump(verdict.bump) : "none"));
  const own = (await hasOwnChange(comparing)) ? "patch" : "none";
  const bump = highest([...changes.map((one) => one.bump), ...bumps, own]);
  if (bump === "none") return undefined;
  const verdict = { bump, changes, disagreements: [] };
  return { folder: "all", subject: { title: "@purge/all" }, verdict, before: base, provider: false };
}

async function namespaceChanges({ root, base, changed, now }: Comparing): Promise<Change[]> {
  const nameOf = (path: string) => /^specs\/([^/]+)\/provider\.yaml$/.exec(path)?.[1] ?? [];
  const before = new Set((await pathsAt(root, base, "specs")).flatMap(nameOf));
  const touched = new Set(changed.flatMap(nameOf));
  const there = new Map(
    await Promise.all([...touched].map(async (name) => [name, await now(`specs/${name}/provider.yaml`)] as const)),
  );
  return [...touched].flatMap((name): Change[] => {
    const change = { place: `specs/${name}`, who: "everyone" };
    const isThere = there.get(name) !== undefined;
    if (isThere && !before.has(name))
      return [
        { ...change, bump: "minor", what: `namespace ${code(name)} was added`, todo: "", rule: "provider-added" },
      ];
    if (!isThere && before.has(name)) {
      const what = `namespace ${code(name)} was removed`;
      return [{ ...change, bump: "major", what, todo: "Remove what uses it.", rule: "provider-removed" }];
    }
    return [];
  });
}

async function hasOwnChange({ root, base, changed, now }: Comparing): Promise<boolean> {
  const own = changed.filter(
    (path) => path.startsWith("packages/all/") && isRelevant(path) && !path.endsWith("package.json"),
  );
  const visible = await Promise.all(
    own.map(async (path) => isVisibleChange(path, await textAt(root, base, path), await now(path))),
  );
  return visible.includes(true);
}
