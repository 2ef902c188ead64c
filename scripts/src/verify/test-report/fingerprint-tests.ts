import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { providerNames } from "../../workspace/packages.ts";

/** A hash for each provider: of everything that its tests in a file depend on. */
export type Fingerprints = Readonly<Record<string, string>>;

/**
 * Fingerprints of the providers' tests in one test file. A provider's tests depend on its folders in specs/ and
 * packages/, on the files that are named after it, and on the hand-written packages that the test's package uses. What
 * another provider has of its own doesn't count.
 */
export function fingerprintTests(root: string, file: string): Fingerprints {
  const providers = providerNames(root);
  const sources = foundations(root, file, providers).flatMap((name) =>
    listSources(join(root, "packages", name, "src")),
  );
  const ownerOf = createOwnerOf(root, providers);
  const owned = Map.groupBy(sources, ownerOf);
  const foundation = (owned.get(undefined) ?? []).filter((path) => !isTest(path));
  const shared = hashOf(root, [...foundation, join(root, file), join(root, "pnpm-lock.yaml")]);
  return Object.fromEntries(
    providers.map((name) => {
      const folders = ["specs", "packages"].flatMap((folder) => listSources(join(root, folder, name)));
      return [name, hashOf(root, [...folders, ...(owned.get(name) ?? [])], shared)];
    }),
  );
}

/** The package of a test, the runtime that every client stands on, and the hand-written packages it depends on. */
function foundations(root: string, file: string, providers: readonly string[]): string[] {
  const [, own = ""] = file.split("/");
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, "packages", own, "package.json"), "utf8"),
  ) as { dependencies?: object; devDependencies?: object };
  const used = Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => name.startsWith("@purge/"))
    .map((name) => name.slice("@purge/".length))
    .filter((name) => !providers.includes(name) && name !== "all");
  return [...new Set([own, "runtime", ...used])].sort();
}

/** Which provider a file belongs to, by its own name or by a folder's. */
function createOwnerOf(root: string, providers: readonly string[]): (path: string) => string | undefined {
  const names = new Set(providers);
  return (path) =>
    path
      .slice(root.length)
      .split(/[\\/]/)
      .map((part) => part.replace(/\..*/, ""))
      .find((part) => names.has(part));
}

/** Sources and specifications. What is built or installed is made of them. */
function listSources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isSource(path.slice(folder.length)))
    .sort();
}

function isSource(path: string): boolean {
  return /\.(ts|mjs|json|yaml)$/.test(path) && !/[\\/](node_modules|dist|\.turbo)[\\/]/.test(path);
}

function isTest(path: string): boolean {
  return basename(path).endsWith(".test.ts");
}

function hashOf(root: string, paths: readonly string[], before = ""): string {
  const hash = createHash("sha256").update(before);
  for (const path of paths) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest("hex");
}
