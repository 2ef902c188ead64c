import { existsSync } from "node:fs";
import { join } from "node:path";
import { readProviders } from "../openapi/read-operations.ts";
import { packagesFolder } from "../runtimes/folders.ts";
import { peerFolder, peerModules, peers } from "../runtimes/peers.ts";

/** Where the modules are that a benchmark compares. */
export interface Places {
  readonly providers: readonly string[];
  /** A built package of ours. */
  readonly ours: (name: string) => string;
  /** The peers' `node_modules`. */
  readonly nodeModules: string;
  /** What a peer generated for a provider. */
  readonly generated: (peer: "hey-api" | "redocly", provider: string) => string;
}

/** Ours as they were built, peers as they are fetched and generated on demand. */
export async function findPlaces(): Promise<Places> {
  const providers = readProviders(packagesFolder);
  const documents = providers.map((name) => [name, join(packagesFolder, name, "openapi.json")] as const);
  for (const peer of peers) await peer.clients(documents);
  return {
    providers,
    ours: (name) => {
      const file = join(packagesFolder, name, "dist/index.js");
      if (!existsSync(file)) throw new Error(`${file} is not there: run the build first.`);
      return file;
    },
    nodeModules: await peerModules(),
    generated: peerFolder,
  };
}
