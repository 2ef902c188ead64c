import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../document/problem.ts";
import { providerNames } from "../../workspace/packages.ts";
import type { CheckContext } from "./check-context.ts";
import { countInstantiations, findOver } from "./count-instantiations.ts";
import { describePackage } from "./describe-package.ts";
import { type Bundle, measureBundles } from "./measure-bundles.ts";

/** Bytes and files. What grows with operations and providers has a budget that grows with them. */
export interface Budgets {
  bundles: Record<Bundle["budget"], BundleBudget>;
  packages: Record<string, PackageBudget>;
  types: { instantiations: number; of: string };
}

interface BundleBudget {
  gzip: number;
  perOperation: number;
  perProvider: number;
  /** For each part of the runtime that only some APIs need. */
  perCodec: number;
  of: string;
}

interface PackageBudget {
  unpacked: number;
  files: number;
  /** Of the package's own specification; of the umbrella, all of them. */
  perOperation?: { unpacked: number };
  perProvider?: { unpacked: number; files: number };
}

const budgetsFile = "scripts/src/verify/check/budgets.json";

/** Compares bundles, packages and types with budgets.json. Nothing is timed, so a commit has one result everywhere. */
export async function checkSizes(context: CheckContext): Promise<Problem[]> {
  const budgets = JSON.parse(await readFile(join(context.root, budgetsFile), "utf8")) as Budgets;
  const scale = scaleOf(context.root);
  await context.mustBuild();
  const count = (names: readonly string[]) => countInstantiations(context.root, names);
  const counts = findOver(budgets.types.instantiations, providerNames(context.root), count);
  return [
    ...bundleProblems(await measureBundles(context), budgets),
    ...(await packageSizes(context)).flatMap((size) => packageSizeProblems(size, budgets, scale)),
    ...(await counts).flatMap(([name, found]) => typeProblems(name, found, budgets)),
  ];
}

export function bundleProblems(bundles: readonly Bundle[], budgets: Budgets): Problem[] {
  return bundles.flatMap(({ name, budget, gzip, operations, providers, codecs }) => {
    const { gzip: base, perOperation, perProvider, perCodec, of } = budgets.bundles[budget];
    const allowed = base + perOperation * operations + perProvider * providers + perCodec * codecs;
    if (gzip <= allowed) return [];
    return overBudget({
      pointer: `#/bundles/${budget}/gzip`,
      expected: `at most ${kilobytes(allowed)} of gzipped JavaScript for ${of}`,
      found: `${name}: ${kilobytes(gzip)}, which is ${gzip - allowed} bytes over`,
      smaller: "Make what every client carries smaller, in packages/runtime/src or scripts/src/emit",
    });
  });
}

interface PackageSize {
  name: string;
  unpacked: number;
  files: ReadonlyMap<string, number>;
}

async function packageSizes({ tarballs }: CheckContext): Promise<PackageSize[]> {
  return (await tarballs()).map(({ package: { manifest }, files }) => ({
    name: manifest.name,
    unpacked: [...files.values()].reduce((sum, size) => sum + size, 0),
    files,
  }));
}

/** How many providers there are, and operations by package. */
interface Scale {
  providers: number;
  operations: ReadonlyMap<string, number>;
}

function scaleOf(root: string): Scale {
  const names = providerNames(root);
  const operations = names.map((name): [string, number] => [`@purge/${name}`, describePackage(root, name).operations]);
  const all = operations.reduce((sum, [, count]) => sum + count, 0);
  return { providers: names.length, operations: new Map([...operations, ["@purge/all", all]]) };
}

export function packageSizeProblems(
  { name, unpacked, files }: PackageSize,
  budgets: Budgets,
  scale: Scale = { providers: 0, operations: new Map() },
): Problem[] {
  const key = budgets.packages[name] === undefined ? "*" : name;
  const budget = allowedFor(budgets.packages[key], name, scale);
  if (budget === undefined || (unpacked <= budget.unpacked && files.size <= budget.files)) return [];
  const largest = [...files].sort(([, a], [, b]) => b - a).slice(0, 3);
  const shown = largest.map(([path, size]) => `${path} (${kilobytes(size)})`).join(", ");
  return overBudget({
    pointer: `#/packages/${key.replaceAll("/", "~1")}`,
    expected: `at most ${kilobytes(budget.unpacked)} in ${budget.files} files, unpacked`,
    found: `${name}: ${kilobytes(unpacked)} in ${files.size} files; the largest are ${shown}`,
    smaller: "Take out of `files` in its package.json what users don't need",
  });
}

function allowedFor(budget: PackageBudget | undefined, name: string, { providers, operations }: Scale) {
  if (budget === undefined) return undefined;
  const { perOperation = { unpacked: 0 }, perProvider = { unpacked: 0, files: 0 } } = budget;
  const own = operations.get(name) ?? 0;
  return {
    unpacked: budget.unpacked + perOperation.unpacked * own + perProvider.unpacked * providers,
    files: budget.files + perProvider.files * providers,
  };
}

export function typeProblems(name: string, count: number, { types }: Budgets): Problem[] {
  if (count <= types.instantiations) return [];
  return overBudget({
    pointer: "#/types/instantiations",
    expected: `at most ${types.instantiations} type instantiations for ${types.of}`,
    found: `${name}: ${Number.isNaN(count) ? "the compiler gave no count" : `${count} instantiations`}`,
    smaller: "Simplify the types of packages/runtime/src that clients are made of",
  });
}

function overBudget({ smaller, ...problem }: Pick<Problem, "pointer" | "expected" | "found"> & { smaller: string }) {
  const next = `${smaller}, then run \`node run.mjs check sizes\`. If the growth is worth it, raise the budget in ${budgetsFile} and say why in the commit.`;
  return [{ file: budgetsFile, rule: "budget", severity: "error" as const, ...problem, next }];
}

/** `7.84 kB` */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
