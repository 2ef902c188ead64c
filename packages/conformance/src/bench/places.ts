import { existsSync } from "node:fs";
import { join } from "node:path";
import { readProviders } from "../openapi/read-operations.ts";
import { packagesFolder } from "../runtimes/folders.ts";
import { peerFolder, peerModules, peers } from "../runtimes/peers.ts";

/** The locations of the modules that benchmarks compare. */
export interface Places {
  readonly providers: readonly string[];
  /** A built entry of one of our packages. */
  readonly ours: (name: string, entry?: string) => string;
  /** The peers' `node_modules`. */
  readonly nodeModules: string;
  /** The folder that a peer generated for a provider. */
  readonly generated: (peer: "hey-api" | "redocly", provider: string) => string;
}

/** Finds our built packages, and downloads and generates the peers on demand. */
export async function findPlaces(): Promise<Places> {
  const providers = readProviders(packagesFolder);
  const documents = providers.map((name) => [name, join(packagesFolder, name, "openapi.json")] as const);
  for (const peer of peers) await peer.clients(documents);
  return {
    providers,
    ours: (name, entry = "index") => {
      const file = join(packagesFolder, name, `dist/${entry}.js`);
      if (!existsSync(file)) throw new Error(`${file} does not exist. Run the build first.`);
      return file;
    },
    nodeModules: await peerModules(),
    generated: peerFolder,
  };
}
