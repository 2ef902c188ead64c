import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";

/** A file of the corpus. */
export interface Specification {
  path: string;
  /** A provider's name made of the file's. */
  name: string;
  text: string;
}

/** Every specification in the folders and below, by path. A file without a version of OpenAPI or Swagger is none. */
export async function readSpecifications(places: readonly string[]): Promise<Specification[]> {
  const paths = (await Promise.all(places.map(listFiles))).flat().sort();
  const found: Specification[] = [];
  const names = new Set<string>();
  for (const path of paths) {
    const text = await readFile(path, "utf8");
    if (!/^\s*["']?(openapi|swagger)["']?\s*:|["'](openapi|swagger)["']\s*:/m.test(text)) continue;
    const name = freeName(basename(path), names);
    names.add(name);
    found.push({ path, name, text });
  }
  return found;
}

async function listFiles(place: string): Promise<string[]> {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(json|ya?ml)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function freeName(file: string, taken: ReadonlySet<string>): string {
  const words = file.replace(/\.[a-z]+$/i, "").toLowerCase();
  const name = `c-${words.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "")}`.slice(0, 55).replace(/-$/, "");
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name}-${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}
