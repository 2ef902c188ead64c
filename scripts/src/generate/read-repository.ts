import { join } from "node:path";
import type { Document } from "../document/openapi.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { listProviders, readProviders } from "../provider/read-providers.ts";
import { readUnserved, type UnservedVendor } from "../provider/read-unserved.ts";
import { readIfThere } from "../workspace/read-if-there.ts";
import { lockfile } from "./lockfile.ts";
import { isDescribing, readmesWithVendors } from "./plan-readmes.ts";
import { type Packages, readPackages, rulesFolder } from "./read-packages.ts";

/** Everything that planning needs to know, read once. */
export interface Repository extends Packages {
  /** The providers to generate. */
  providers: readonly Provider[];
  /** Providers that are not generated in this run, as their packages describe them: the umbrella includes them. */
  others: readonly DescribedProvider[];
  /** Vendors that have no client: the umbrella's README compares them as well. */
  unserved: readonly UnservedVendor[];
  /** The present text of every file that a plan may replace, by path. */
  contents: ReadonlyMap<string, string>;
}

/** A provider and its normalized document. */
export interface DescribedProvider {
  provider: Provider;
  document: Document;
}

/** Reads the repository for generating the named providers, or all of them. Throws a ProblemError. */
export async function readRepository(root: string, names?: readonly string[]): Promise<Repository> {
  const packages = await readPackages(root);
  const all = await listProviders(root);
  const wanted = names ?? all;
  const providers = wanted.length === 0 ? [] : await readProviders(root, wanted);
  const others = all.filter((name) => !wanted.includes(name) && packages.generated.has(name));
  return {
    ...packages,
    providers,
    others: await readDescribed(root, others),
    unserved: await readUnserved(root),
    contents: await readContents(root, packages, providers),
  };
}

async function readDescribed(root: string, names: readonly string[]): Promise<DescribedProvider[]> {
  if (names.length === 0) return [];
  const providers = await readProviders(root, names);
  return Promise.all(
    providers.map(async (provider) => {
      const text = await readIfThere(join(root, "packages", provider.name, "openapi.json"));
      return { provider, document: JSON.parse(text ?? "{}") as Document };
    }),
  );
}

async function readContents(
  root: string,
  { files, generated }: Packages,
  providers: readonly Provider[],
): Promise<Map<string, string>> {
  const isGenerated = (path: string) => generated.has(path.split("/")[1] ?? "") || path.startsWith(`${rulesFolder}/`);
  const paths = [
    lockfile,
    "tsconfig.json",
    ...readmesWithVendors,
    ...files.filter(isGenerated),
    ...files.filter(isDescribing),
  ];
  const texts = await Promise.all(paths.map((path) => readIfThere(join(root, path))));
  const specs = providers.flatMap(({ folder, files: texts }) =>
    [...texts].map(([name, text]): [string, string] => [`${folder}/${name}`, text]),
  );
  const read = paths.flatMap((path, index): [string, string][] => {
    const text = texts[index];
    return text === undefined ? [] : [[path, text]];
  });
  return new Map([...read, ...specs]);
}
