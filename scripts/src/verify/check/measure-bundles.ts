import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import { camelCase } from "../../document/camel-case.ts";
import { providerNames } from "../../workspace/packages.ts";
import type { CheckContext } from "./check-context.ts";

/** What a caller bundles, which budget it has, and its size in bytes. */
export interface Bundle {
  name: string;
  budget: "one" | "umbrellaOne" | "umbrellaAll";
  gzip: number;
}

/** Bundles one `deleteUser` of each provider: from its package, through the umbrella, and of all together. */
export async function measureBundles({ root, mustBuild }: CheckContext): Promise<Bundle[]> {
  await mustBuild();
  const names = providerNames(root);
  const every = names.map((name) => camelCase(name));
  const measure = async (name: string, budget: Bundle["budget"], code: string): Promise<Bundle> => ({
    name,
    budget,
    gzip: await gzipped(root, code),
  });
  return Promise.all([
    ...names.map((name) => measure(name, "one", caller(`{ createClient } from "@purge/${name}"`, ["createClient"]))),
    ...every.map((name) =>
      measure(`all, ${name} only`, "umbrellaOne", caller(`{ ${name} } from "@purge/all"`, [`${name}.createClient`])),
    ),
    measure(
      "all",
      "umbrellaAll",
      caller(
        `{ ${every} } from "@purge/all"`,
        every.map((name) => `${name}.createClient`),
      ),
    ),
  ]);
}

function caller(imported: string, factories: readonly string[]): string {
  const calls = factories.map((factory) => `${factory}(options).deleteUser(input)`);
  return `import ${imported};\nexport const erase = (options, input) => [${calls}];`;
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
