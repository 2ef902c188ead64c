import { readdirSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Manners } from "./manners.ts";

const folder = new URL("../providers/", import.meta.url);
const extension = extname(fileURLToPath(import.meta.url));

/** The manners of a vendor, if there is a file of its name. A vendor without one is served from its specification alone. */
export async function findManners(name: string): Promise<Manners | undefined> {
  const file = `${name}${extension}`;
  if (!readdirSync(folder).includes(file)) return undefined;
  const module = (await import(new URL(file, folder).href)) as { manners: Manners };
  return module.manners;
}
