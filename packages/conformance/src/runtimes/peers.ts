import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientModules } from "./bundle.ts";
import { fetchPackages, type Versions } from "./cache.ts";
import { cache } from "./folders.ts";
import { runScript } from "./run-program.ts";

/** A client that people could use instead of ours. */
export interface Peer {
  /** Its name in options. */
  readonly name: string;
  readonly title: string;
  /** `name version` of its package. */
  readonly version: string;
  /** The client's modules, downloaded and generated on demand. */
  clients(providers: readonly Provider[]): Promise<ClientModules>;
}

/** Exact versions, which the scoreboard names. */
export const peerVersions: Versions = {
  "@junction-api/sdk": "1.3.0",
  klavis: "2.15.0",
  "openapi-fetch": "0.17.0",
  "@hey-api/openapi-ts": "0.99.0",
  "@redocly/cli": "2.77.0",
  typescript: "5.9.3",
};

/** A provider and the path of its specification. */
export type Provider = readonly [name: string, document: string];

/** The peers' `node_modules`, downloaded on demand. */
export const peerModules = (): Promise<string> => fetchPackages("peers", peerVersions);

/** The folder that a peer's generator wrote for a provider. */
export const peerFolder = (peer: "hey-api" | "redocly", provider: string): string =>
  join(cache, "generated", peer, provider);

const peer = (name: string, title: string, from: string, clients: Peer["clients"]): Peer => ({
  name,
  title,
  version: `${from} ${peerVersions[from]}`,
  clients,
});

const library =
  (name: string, call: string): Peer["clients"] =>
  async () => ({
    modules: { library: name },
    subjects: `inRuntime.${call}(library)`,
    nodeModules: await peerModules(),
    platform: "node",
  });

export const peers: readonly Peer[] = [
  peer("junction-sdk", "Junction's SDK", "@junction-api/sdk", library("@junction-api/sdk", "junctionSdkOf")),
  peer("klavis-sdk", "Klavis's SDK", "klavis", library("klavis", "klavisSdkOf")),
  peer("openapi-fetch", "openapi-fetch", "openapi-fetch", library("openapi-fetch", "openapiFetchOf")),
  peer("hey-api", "hey-api", "@hey-api/openapi-ts", heyApi),
  peer("redocly", "Redocly's generate-client", "@redocly/cli", redocly),
];

async function heyApi(providers: readonly Provider[]): Promise<ClientModules> {
  const nodeModules = await peerModules();
  const script = join(nodeModules, "@hey-api/openapi-ts/bin/run.js");
  const folders = await generate("hey-api", providers, (document, folder) => [
    [script, "--input", document, "--output", folder, "--silent", "--no-log-file"],
  ]);
  const modules = folders.flatMap(([, folder], index) => [
    [`sdk${index}`, join(folder, "sdk.gen.ts")],
    [`client${index}`, join(folder, "client/index.ts")],
  ]);
  const record = folders.map(
    ([name], index) => `${JSON.stringify(name)}: { sdk: sdk${index}, client: client${index} }`,
  );
  return {
    modules: Object.fromEntries(modules),
    subjects: `inRuntime.heyApiOf({ ${record.join(", ")} })`,
    nodeModules,
  };
}

async function redocly(providers: readonly Provider[]): Promise<ClientModules> {
  const nodeModules = await peerModules();
  const script = join(nodeModules, "@redocly/cli/bin/cli.js");
  const folders = await generate("redocly", providers, (document, folder) => [
    [script, "generate-client", document, "--output", join(folder, "client.ts"), "--args-style", "grouped"],
  ]);
  const modules = folders.map(([, folder], index) => [`client${index}`, join(folder, "client.ts")]);
  const record = folders.map(([name], index) => `${JSON.stringify(name)}: client${index}`);
  return {
    modules: Object.fromEntries(modules),
    subjects: `inRuntime.redoclyOf({ ${record.join(", ")} })`,
    nodeModules,
  };
}

/** Runs a generator for each specification that has changed since the last run. */
async function generate(
  name: "hey-api" | "redocly",
  providers: readonly Provider[],
  commands: (document: string, folder: string) => readonly (readonly string[])[],
): Promise<[provider: string, folder: string][]> {
  const folders: [string, string][] = [];
  for (const [provider, document] of providers) {
    const folder = peerFolder(name, provider);
    const stamp = join(folder, "stamp");
    const key = createHash("sha256").update(readFileSync(document)).update(JSON.stringify(peerVersions)).digest("hex");
    if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== key) {
      mkdirSync(folder, { recursive: true });
      for (const command of commands(document, folder)) await runGenerator(command);
      writeFileSync(stamp, key);
    }
    folders.push([provider, folder]);
  }
  return folders;
}

async function runGenerator([script = "", ...args]: readonly string[]): Promise<void> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  await runScript(script, args, { env, cwd: cache, timeout: 120_000 });
}
