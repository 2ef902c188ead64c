import { readdirSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Behavior } from "../behavior/behavior.ts";
import { followRules } from "../rules/follow-rules.ts";
import type { Rules } from "../rules/rules.ts";

const code = new URL("../providers/", import.meta.url);
const data = new URL("../generated/", import.meta.url);
const extension = extname(fileURLToPath(import.meta.url));

/**
 * The behavior of a vendor: code in the file with its name, or else the rules of its `behavior.yaml`. A vendor with neither
 * is served from its specification alone.
 */
export async function loadBehavior(name: string): Promise<Behavior | undefined> {
  const own = await load<{ behavior: Behavior }>(code, name);
  if (own) return own.behavior;
  const described = await load<{ rules: Rules }>(data, name);
  return described && (followRules(name, described.rules) as Behavior);
}

async function load<Module>(folder: URL, name: string): Promise<Module | undefined> {
  const file = `${name}${extension}`;
  if (!readdirSync(folder).includes(file)) return undefined;
  return (await import(new URL(file, folder).href)) as Module;
}
