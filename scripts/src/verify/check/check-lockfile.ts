import { join } from "node:path";
import { parse } from "yaml";
import type { Problem } from "../../document/problem.ts";
import { readIfThere } from "../../workspace/read-if-there.ts";
import type { CheckContext } from "./check-context.ts";

/**
 * Lockfiles are used on machines with other registries, so they have no addresses: only names, versions and hashes. The
 * site's is in step with its package.json besides, which nothing else tells before the site is built.
 */
export async function checkLockfile({ root }: Pick<CheckContext, "root">): Promise<Problem[]> {
  const read = (file: string) => readIfThere(join(root, file));
  const [own = "", site = "", manifest = "{}"] = await Promise.all(
    ["pnpm-lock.yaml", siteLockfile, "site/package.json"].map(read),
  );
  return [
    ...lockfileProblems("pnpm-lock.yaml", own),
    ...lockfileProblems(siteLockfile, site),
    ...staleEntries(site, manifest),
  ];
}

const siteLockfile = "site/pnpm-lock.yaml";

export function lockfileProblems(file: string, text: string): Problem[] {
  return text.split("\n").flatMap((line, index): Problem[] => {
    if (!/https?:\/\/|tarball:/.test(line)) return [];
    return [
      {
        file,
        line: index + 1,
        rule: "lockfile-address",
        severity: "error",
        expected: "names, versions and hashes, and no address of a registry",
        found: line.trim().replace(/\/\/[^@/]*@/, "//"),
        next: "Delete the address (a `tarball:` with its key), give dependencies by version in package.json, and run `node run.mjs setup`.",
      },
    ];
  });
}

/** Dependencies of site/package.json that its lockfile has otherwise, or only one of the two has. */
export function staleEntries(lockfile: string, manifest: string): Problem[] {
  const { importers } = (parse(lockfile) ?? {}) as {
    importers?: { ".": { devDependencies?: Record<string, Locked> } };
  };
  const { devDependencies = {} } = JSON.parse(manifest) as { devDependencies?: Record<string, string> };
  const locked = importers?.["."].devDependencies ?? {};
  const names = [...new Set([...Object.keys(devDependencies), ...Object.keys(locked)])];
  return names.flatMap((name): Problem[] => {
    const [wanted, found] = [devDependencies[name], locked[name]?.specifier];
    if (wanted === found) return [];
    return [
      {
        file: siteLockfile,
        rule: "lockfile-stale",
        severity: "error",
        expected: wanted === undefined ? `no ${name}, which site/package.json does not have` : `${name} ${wanted}`,
        found: found === undefined ? `no ${name}` : `${name} ${found}`,
        next: "Run `pnpm --dir site install --lockfile-only`, with the pnpm of node_modules/.bin.",
      },
    ];
  });
}

interface Locked {
  specifier: string;
}
