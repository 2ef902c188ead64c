import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { castOfOurs } from "./runtimes/bundle.ts";
import { chromium } from "./runtimes/chromium.ts";
import type { Host } from "./runtimes/host.ts";
import { findPeers } from "./runtimes/peers.ts";
import { bun, deno, fetchedNodes, nodesAtHand } from "./runtimes/programs.ts";
import { runHost, type Session, type Work } from "./runtimes/run-host.ts";
import { workerd } from "./runtimes/workerd.ts";
import { readOperations } from "./spec/read-operations.ts";

/** What to run. Empty lists mean everything. */
export interface Selection {
  readonly runtimes: readonly string[];
  readonly probes: readonly string[];
  readonly providers: readonly string[];
  readonly peers: boolean;
  /** Every runtime, also those that must be fetched. */
  readonly all: boolean;
  /** The probes that cost time on one operation of each package only. */
  readonly quick?: boolean;
  /** Where the generated packages are. */
  readonly packages?: string;
}

export interface Skipped {
  readonly what: string;
  readonly why: string;
}

export interface Conformance {
  readonly ours: readonly Session[];
  readonly peers: readonly (Session & { readonly peer: string; readonly peerVersion: string })[];
  readonly skipped: readonly Skipped[];
}

export const ourPackages: string = fileURLToPath(new URL("../..", import.meta.url));

const LIMIT = 1_200_000;
const WIDTH = 64;
/** Probes that are quick enough to run on every operation always. */
const QUICK: readonly string[] = [
  "ids/property",
  "ids/dot-dot",
  "members/property",
  "members/missing",
  "answers/sound",
  "secrets/sent",
];

/** Runs the probes on every runtime asked for, then on the peers; `tell` hears of each run that is over. */
export async function conform(selection: Selection, tell: (line: string) => void): Promise<Conformance> {
  const packages = selection.packages ?? ourPackages;
  const operations = readOperations(packages).filter(
    ({ provider }) => selection.providers.length === 0 || selection.providers.includes(provider),
  );
  const every = selection.quick === true ? QUICK : [""];
  const plan: Work["plan"] = { operations, only: selection.probes, every, again: true, width: WIDTH };
  const providers = [...new Set(operations.map(({ provider }) => provider))];
  const work: Work = { name: "purge", cast: castOfOurs(providers), plan, limit: LIMIT };
  const hosts = await hostsFor(selection);
  const mayFetch = selection.all || selection.runtimes.length > 0;
  const runs: (Session | Skipped)[] = [];
  // A quick run takes no long waits and no measures of memory that another process could disturb.
  const lanes = Array.from({ length: selection.quick === true ? 2 : 1 }, async () => {
    for (let host = hosts.shift(); host !== undefined; host = hosts.shift()) {
      runs.push(await runOurs(host, mayFetch, work, tell));
    }
  });
  await Promise.all(lanes);
  const peers = selection.peers ? await runPeers(packages, { ...plan, every: [], again: false }, tell) : [];
  return { ours: runs.filter((run) => "findings" in run), peers, skipped: runs.filter((run) => "why" in run) };
}

async function runOurs(
  host: Host,
  mayFetch: boolean,
  work: Work,
  tell: (line: string) => void,
): Promise<Session | Skipped> {
  const { name } = host.runtime;
  const command = await host.find(mayFetch);
  if (typeof command === "string") {
    tell(`${name} is skipped: ${command}`);
    return { what: name, why: command };
  }
  const session = await runHost(host, command, work);
  tell(`${name} ${session.version}: ${summary(session)}`);
  return session;
}

async function hostsFor({ runtimes, all }: Selection): Promise<Host[]> {
  const known = [...fetchedNodes, bun, deno, workerd, chromium];
  if (all) return known;
  if (runtimes.length === 0) return nodesAtHand();
  return runtimes.map((name) => {
    const host = known.find(({ runtime }) => runtime.name === name);
    if (host !== undefined) return host;
    throw new Error(`There is no runtime ${name}; known are ${known.map(({ runtime }) => runtime.name).join(", ")}.`);
  });
}

async function runPeers(
  packages: string,
  plan: Work["plan"],
  tell: (line: string) => void,
): Promise<Conformance["peers"]> {
  const providers = [...new Set(plan.operations.map(({ provider }) => provider))];
  const documents = providers.map((name) => [name, join(packages, name, "openapi.json")] as const);
  const [host] = await nodesAtHand();
  const command = await host?.find(false);
  if (host === undefined || command === undefined || typeof command === "string")
    throw new Error("Node cannot be run.");
  const sessions: Conformance["peers"][number][] = [];
  for (const { title, version, cast } of await findPeers(documents)) {
    const session = await runHost(host, command, { name: title, cast, plan, limit: LIMIT });
    sessions.push({ ...session, peer: title, peerVersion: version });
    tell(`${title} (${version}): ${summary(session)}`);
  }
  return sessions;
}

function summary({ findings, faults }: Session): string {
  const failed = findings.filter(({ reason }) => reason !== undefined).length;
  const again = findings.filter(({ reason, before }) => reason === undefined && before !== undefined).length;
  const passed = `${findings.length - failed} of ${findings.length} passed`;
  return [again === 0 ? passed : `${passed}, ${again} of them when run again alone`, ...faults].join("; ");
}
