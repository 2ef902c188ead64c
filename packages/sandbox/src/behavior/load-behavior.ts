import { readdirSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Behavior } from "./behavior.ts";

const folder = new URL("../providers/", import.meta.url);
const extension = extname(fileURLToPath(import.meta.url));

/** The behavior of a vendor, from the file with its name. A vendor without one is served from its specification alone. */
export async function loadBehavior(name: string): Promise<Behavior | undefined> {
  const file = `${name}${extension}`;
  if (!readdirSync(folder).includes(file)) return undefined;
  const module = (await import(new URL(file, folder).href)) as { behavior: Behavior };
  return module.behavior;
}
