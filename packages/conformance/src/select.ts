import type { Operation } from "./openapi/operation.ts";
import { groups } from "./probes/groups.ts";
import { probes } from "./probes/probes.ts";
import { chromium } from "./runtimes/chromium.ts";
import type { Host } from "./runtimes/host.ts";
import { type Peer, peers } from "./runtimes/peers.ts";
import { bun, deno, fetchedNodes, installedNodes } from "./runtimes/programs.ts";
import { workerd } from "./runtimes/workerd.ts";
import { providersOf } from "./slice-by-provider.ts";

/** What to run. Empty lists mean no restriction. */
export interface Selection {
  /** Default: the installed Node versions. */
  readonly runtimes: readonly string[];
  readonly probes: readonly string[];
  readonly providers: readonly string[];
  readonly peers: readonly string[];
  /** Every runtime, including those that must be downloaded. */
  readonly all: boolean;
  /** Run only other clients. */
  readonly peersOnly?: boolean;
  /** Run expensive probes on a few operations that have every trait between them, and only on the oldest of the installed Node versions. */
  readonly quick?: boolean;
  /** The folder of the generated packages. */
  readonly packages?: string;
}

const hosts: readonly Host[] = [...fetchedNodes, bun, deno, workerd, chromium];

export const runtimeNames: readonly string[] = hosts.map(({ runtime }) => runtime.name);
export const peerNames: readonly string[] = peers.map(({ name }) => name);

export async function selectHosts({ runtimes, all, peersOnly, quick }: Selection): Promise<Host[]> {
  const named = runtimes.map((name) => known("runtime", name, hosts, ({ runtime }) => runtime.name));
  if (peersOnly === true) return [];
  if (all) return [...hosts];
  if (runtimes.length > 0) return named;
  const installed = await installedNodes();
  return quick === true ? installed.toSorted(byAge).slice(0, 1) : installed;
}

function byAge(left: Host, right: Host): number {
  return majorOf(left) - majorOf(right);
}

function majorOf({ runtime }: Host): number {
  return Number(runtime.name.replace("node-", ""));
}

export const selectPeers = (selection: Selection): Peer[] =>
  selection.peers.map((name) => known("peer", name, peers, (peer) => peer.name));

export function selectOperations({ providers }: Selection, operations: readonly Operation[]): Operation[] {
  const names = providersOf(operations);
  for (const name of providers) known("package", name, names, String);
  return operations.filter(({ provider }) => providers.length === 0 || providers.includes(provider));
}

/** Prefixes of probe ids. Throws if one matches no probe. */
export function selectProbes(selection: Selection): readonly string[] {
  const lost = selection.probes.find((start) => !probes.some(({ id }) => id.startsWith(start)));
  if (lost === undefined) return selection.probes;
  const near = probes.filter(({ id }) => id.startsWith(`${lost.split("/")[0]}/`)).map(({ id }) => id);
  const listed = near.length > 0 ? near : Object.keys(groups).map((group) => `${group}/`);
  throw new Error(`No probe id starts with "${lost}". Known: ${listed.join(", ")}.`);
}

function known<T>(what: string, name: string, all: readonly T[], nameOf: (one: T) => string): T {
  const found = all.find((one) => nameOf(one) === name);
  if (found !== undefined) return found;
  throw new Error(`Unknown ${what} "${name}". Known: ${all.map(nameOf).join(", ")}.`);
}
