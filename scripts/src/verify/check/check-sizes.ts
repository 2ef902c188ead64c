import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import { providerNames } from "../../workspace/packages.ts";
import type { CheckContext } from "./check-context.ts";
import { countInstantiations } from "./count-instantiations.ts";

interface Budgets {
  bundles: Record<"one" | "umbrellaOne" | "umbrellaAll", { gzip: number; of: string }>;
  packages: Record<string, { unpacked: number; files: number }>;
  types: { instantiations: number; of: string };
}

/** Bytes, files, types: no timings, so that the same commit gives the same verdict everywhere. */
export async function checkSizes(bench: CheckContext): Promise<string> {
  const budgets = JSON.parse(
    await readFile(join(bench.root, "scripts/src/verify/check/budgets.json"), "utf8"),
  ) as Budgets;
  const over = [await bundlesOver(bench, budgets), await packagesOver(bench, budgets), await typesOver(bench, budgets)];
  return over.flat().join("\n");
}

/** A bundle's name, its budget, and what it comes to. */
export interface Bundle {
  name: string;
  budget: keyof Budgets["bundles"];
  gzip: number;
}

/** What callers' bundles come to, gzipped. */
export async function measureBundles({ root, mustBuild }: CheckContext): Promise<Bundle[]> {
  await mustBuild();
  const names = providerNames(root);
  const every = names.map((name) => identifier(name));
  const measure = async (name: string, budget: Bundle["budget"], code: string) => ({
    name,
    budget,
    gzip: await gzipped(root, code),
  });
  return Promise.all([
    ...names.map((name) =>
      measure(name, "one", call(`import { createClient } from "@purge/${name}";`, ["createClient"])),
    ),
    ...every.map((name) =>
      measure(
        `all, ${name} only`,
        "umbrellaOne",
        call(`import { ${name} } from "@purge/all";`, [`${name}.createClient`]),
      ),
    ),
    measure(
      "all",
      "umbrellaAll",
      call(
        `import { ${every} } from "@purge/all";`,
        every.map((name) => `${name}.createClient`),
      ),
    ),
  ]);
}

async function bundlesOver(bench: CheckContext, { bundles }: Budgets): Promise<string[]> {
  return (await measureBundles(bench)).flatMap(({ name, budget, gzip }) =>
    gzip > bundles[budget].gzip
      ? [`${name}: ${gzip} bytes gzipped, ${bundles[budget].gzip} allowed (${bundles[budget].of})`]
      : [],
  );
}

async function packagesOver({ tarballs }: CheckContext, { packages }: Budgets): Promise<string[]> {
  return (await tarballs()).flatMap(({ package: { manifest }, files }) => {
    const budget = packages[manifest.name] ?? packages["*"];
    const unpacked = [...files.values()].reduce((sum, size) => sum + size, 0);
    if (budget === undefined || (unpacked <= budget.unpacked && files.size <= budget.files)) return [];
    return [
      `${manifest.name}: ${unpacked} bytes in ${files.size} files, ${budget.unpacked} in ${budget.files} allowed`,
    ];
  });
}

async function typesOver({ root }: CheckContext, { types }: Budgets): Promise<string[]> {
  const counts = providerNames(root).map(async (name) => [name, await countInstantiations(root, name)] as const);
  return (await Promise.all(counts)).flatMap(([name, count]) =>
    count <= types.instantiations
      ? []
      : [`${name}: ${count} type instantiations, ${types.instantiations} allowed (${types.of})`],
  );
}

function call(imports: string, factories: readonly string[]): string {
  return `${imports}\nexport const erase = (options, input) => [${factories.map((it) => `${it}(options).deleteUser(input)`)}];`;
}

async function gzipped(root: string, contents: string): Promise<number> {
  const options: BuildOptions = {
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  };
  // The umbrella depends on every provider, and from its folder all of them can be resolved.
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: join(root, "packages/all") } });
  return gzipSync(outputFiles?.[0]?.contents ?? "", { level: 9 }).length;
}

/** `customer-io` is `customerIo` in code. */
function identifier(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
