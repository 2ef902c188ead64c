import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Listener, runTask, type Skipped, type Task } from "./run-task.ts";
import { castOfOurs } from "./runtimes/bundle.ts";
import type { Host } from "./runtimes/host.ts";
import { nodesAtHand } from "./runtimes/programs.ts";
import type { Session } from "./runtimes/run-host.ts";
import { type Selection, selectHosts, selectOperations, selectPeers, selectProbes } from "./select.ts";
import { readOperations } from "./spec/read-operations.ts";

export interface Conformance {
  readonly ours: readonly Session[];
  readonly peers: readonly (Session & { readonly peer: string; readonly peerVersion: string })[];
  readonly skipped: readonly Skipped[];
}

export const ourPackages: string = fileURLToPath(new URL("../..", import.meta.url));

const WIDTH = 64;
/** A browser lets few requests out at a time: more cases would only stand in line, and be late. */
const BROWSER_WIDTH = 24;
/** Probes that are quick enough to run on every operation always. */
const QUICK: readonly string[] = [
  "ids/property",
  "ids/dot-dot",
  "members/property",
  "members/missing",
  "answers/sound",
  "secrets/sent",
];

/** Runs the probes on every runtime asked for, then on the peers. An abort ends it with what there is. */
export async function conform(selection: Selection, listener: Listener, signal?: AbortSignal): Promise<Conformance> {
  const packages = selection.packages ?? ourPackages;
  const operations = selectOperations(selection, readOperations(packages));
  const names = [...new Set(operations.map(({ provider }) => provider))];
  const only = selectProbes(selection);
  const ours = (await selectHosts(selection)).map(
    (host): Task => ({
      title: host.runtime.name,
      host,
      mayFetch: selection.all || selection.runtimes.length > 0,
      plan: { operations, only, every: selection.quick === true ? QUICK : [""], again: 1, width: widthOf(host) },
      cast: async () => castOfOurs(names),
    }),
  );
  const documents = names.map((name) => [name, join(packages, name, "openapi.json")] as const);
  const chosen = selectPeers(selection);
  const [node] = await nodesAtHand();
  if (node === undefined) throw new Error("Node cannot be run.");
  const theirs = chosen.map(
    ({ title, cast }): Task => ({
      title,
      host: node,
      mayFetch: false,
      plan: { operations, only, every: [], again: WIDTH, width: WIDTH },
      cast: () => cast(documents),
    }),
  );
  // A quick run takes no long waits and no measures of memory that another process could disturb.
  const oursFound = await inLanes(selection.quick === true ? 2 : 1, ours, (task) => runTask(task, listener, signal));
  const theirsFound = await inLanes(1, theirs, (task) => runTask(task, listener, signal));
  return {
    ours: oursFound.filter((found) => "findings" in found),
    peers: theirsFound.flatMap((found, index) => {
      const { title = "", version = "" } = chosen[index] ?? {};
      return "findings" in found ? [{ ...found, peer: title, peerVersion: version }] : [];
    }),
    skipped: [...oursFound, ...theirsFound].filter((found) => "why" in found),
  };
}

const widthOf = ({ runtime }: Host): number => (runtime.browser ? BROWSER_WIDTH : WIDTH);

/** The results in the order of what was asked, worked on so many at a time. */
async function inLanes<T, R>(width: number, all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = all.entries();
  const lane = async (): Promise<void> => {
    for (const [index, one] of rest) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
