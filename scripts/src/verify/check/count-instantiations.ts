import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mustRun } from "../../workspace/run-program.ts";
import { describePackage } from "./describe-package.ts";

const compiler = [
  "tsc",
  "--ignoreConfig",
  "--noEmit",
  "--extendedDiagnostics",
  // Several checkers would count what they share several times.
  "--singleThreaded",
  "--strict",
  "--skipLibCheck",
  ...["--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom,dom.iterable", "--types", ""],
] as const;

/** How many types the compiler instantiates for a consumer's file for each provider, with one call; the same everywhere. */
export async function countInstantiations(root: string, providers: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "purge-types-"));
  try {
    const files = providers.map((provider) => join(folder, `${provider}.ts`));
    for (const [index, file] of files.entries()) await writeFile(file, consumerOf(root, providers[index] ?? ""));
    const printed = await mustRun(root, [...compiler, ...files]);
    return Number(/^Instantiations:\s+(\d+)/m.exec(printed)?.[1] ?? Number.NaN);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function consumerOf(root: string, provider: string): string {
  const method = JSON.stringify(describePackage(root, provider).method);
  const from = JSON.stringify(join(root, "packages", provider, "dist/index.js"));
  return `import { createClient } from ${from};
type Client = ReturnType<typeof createClient>;
export const erase = async (client: Client, ...given: Parameters<Client[${method}]>) => {
  const result = await client[${method}](...given);
  return result.ok ? result : result.kind;
};
`;
}

/**
 * The providers that are over a limit, with their counts. Counted by groups: what stays within the limit together does so
 * alone, and the compiler takes as long for one file as for many.
 */
export async function findOver(
  limit: number,
  providers: readonly string[],
  count: (providers: readonly string[]) => Promise<number>,
): Promise<(readonly [provider: string, count: number])[]> {
  const [first, ...others] = providers;
  if (first === undefined) return [];
  const found = await count(providers);
  if (found <= limit) return [];
  if (others.length === 0) return [[first, found]];
  const middle = Math.ceil(providers.length / 2);
  const halves = [providers.slice(0, middle), providers.slice(middle)];
  return (await Promise.all(halves.map((half) => findOver(limit, half, count)))).flat();
}
