import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import { camelCase } from "../../document/camel-case.ts";
import { providerNames } from "../../workspace/packages.ts";
import type { CheckContext } from "./check-context.ts";
import { type Described, describePackage } from "./describe-package.ts";

/** What a caller bundles, which budget it has, and its size in bytes. */
export interface Bundle {
  name: string;
  budget: "one" | "umbrellaOne" | "umbrellaAll";
  gzip: number;
  /** How many providers' operations are in it, and how many operations. */
  providers: number;
  operations: number;
  /** How many parts of the runtime's optional code its tables bring along. */
  codecs: number;
}

/** Bundles one call of each provider: from its package, through the umbrella, and of all together. */
export async function measureBundles({ root, mustBuild }: CheckContext): Promise<Bundle[]> {
  await mustBuild();
  const described = providerNames(root).map((name) => describePackage(root, name));
  const measure = async (name: string, budget: Bundle["budget"], code: string, of: readonly Described[]) => ({
    name,
    budget,
    gzip: await gzipped(root, code),
    providers: of.length,
    operations: of.reduce((sum, { operations }) => sum + operations, 0),
    codecs: Math.max(0, ...of.map(({ codecs }) => codecs)),
  });
  const every = described.map(({ name }) => camelCase(name));
  return Promise.all([
    ...described.map((one) => {
      const code = caller(`{ createClient } from "@purge/${one.name}"`, [["createClient", one.method]]);
      return measure(one.name, "one", code, [one]);
    }),
    ...described.map((one) => {
      const name = camelCase(one.name);
      const code = caller(`{ ${name} } from "@purge/all"`, [[`${name}.createClient`, one.method]]);
      return measure(`all, ${name} only`, "umbrellaOne", code, [one]);
    }),
    measure(
      "all",
      "umbrellaAll",
      caller(
        `{ ${every} } from "@purge/all"`,
        described.map(({ name, method }) => [`${camelCase(name)}.createClient`, method]),
      ),
      described,
    ),
  ]);
}

function caller(imported: string, calls: readonly (readonly [factory: string, method: string])[]): string {
  const made = calls.map(([factory, method]) => `${factory}(options)[${JSON.stringify(method)}](input)`);
  return `import ${imported};\nexport const erase = (options, input) => [${made}];`;
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
