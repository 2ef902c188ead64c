import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { planSite } from "./plan-site.ts";
import { readMaterial } from "./read-material.ts";

/** Folders of `site/` that hold nothing but what is generated. */
const generated = [
  "src/content/docs/guides",
  "src/content/docs/project",
  "src/content/docs/reference",
  "src/generated",
  "public/guides",
  "public/project",
  "public/reference",
  "public/run",
];

/** Writes the pages into `site/`, from the repository's files and one recorded erasure. Returns how many files. */
export async function writeSite(root: string, base: string): Promise<number> {
  // Imported here: the packages have to be built first.
  const { recordRun } = await import("./record-run.ts");
  const { promises, probes } = await import("@purge/conformance");
  const material = await readMaterial(root);
  const run = await recordRun(new Map(material.vendors.map(({ name, about }) => [name, about.title])));
  const files = planSite(material, { probes, promises, run }, base);
  await Promise.all(generated.map((folder) => rm(join(root, "site", folder), { recursive: true, force: true })));
  for (const [path, text] of files) {
    const file = join(root, "site", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return files.size;
}
