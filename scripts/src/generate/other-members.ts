import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../document/openapi.ts";
import { type Member, memberOf } from "../emit/emit-umbrella.ts";
import { listProviders, readProviders } from "../provider/read-providers.ts";
import type { Disk } from "./read-workspace.ts";

/** Providers that a run leaves alone and the umbrella has nevertheless: as their packages say they are. */
export async function otherMembers(root: string, members: readonly Member[], { generated }: Disk): Promise<Member[]> {
  const done = new Set(members.map(({ name }) => name));
  const names = (await listProviders(root)).filter((name) => !done.has(name) && generated.has(name));
  if (names.length === 0) return [];
  const providers = await readProviders(root, names);
  return Promise.all(
    providers.map(async (provider) => {
      const text = await readFile(join(root, "packages", provider.name, "openapi.json"), "utf8");
      return memberOf(provider, JSON.parse(text) as Document);
    }),
  );
}
