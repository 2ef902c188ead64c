import { join } from "node:path";
import { readOperations } from "./openapi/read-operations.ts";
import { type Listener, runTask, type Skipped, type Task, type TaskSession } from "./run-task.ts";
import { ourClients } from "./runtimes/bundle.ts";
import { packagesFolder } from "./runtimes/folders.ts";
import type { Host } from "./runtimes/host.ts";
import { installedNodes } from "./runtimes/programs.ts";
import { type Selection, selectHosts, selectOperations, selectPeers, selectProbes } from "./select.ts";
import { providersOf, sliceByProvider } from "./slice-by-provider.ts";

export interface Conformance {
  readonly ours: readonly TaskSession[];
  readonly peers: readonly (TaskSession & { readonly peer: string; readonly peerVersion: string })[];
  readonly skipped: readonly Skipped[];
}

const WIDTH = 64;
/** Browsers send few requests at the same time: more cases would only queue up and be late. */
const BROWSER_WIDTH = 24;
/** How many operations one process is asked to run. workerd failed after 60,000 cases, which are about 120 operations. */
const SLICE = 40;
/** Probes that are fast enough to always run on every operation. */
const QUICK: readonly string[] = [
  "ids/property",
  "ids/dot-dot",
  "members/property",
  "members/missing",
  "responses/valid",
  "secrets/sent",
];

/** Runs the probes in the selected runtimes, then on the peers. An abort ends it with the results so far. */
export async function conform(selection: Selection, listener: Listener, signal?: AbortSignal): Promise<Conformance> {
  const packages = selection.packages ?? packagesFolder;
  const operations = selectOperations(selection, readOperations(packages));
  const only = selectProbes(selection);
  const ours = (await selectHosts(selection)).map((host, nth): Task => {
    const covers = coversTraits(selection, nth);
    return {
      title: host.runtime.name,
      host,
      mayFetch: selection.all || selection.runtimes.length > 0,
      covers,
      // Which operations differ in their traits can only be told with all of them.
      parts: (covers ? [operations] : sliceByProvider(operations, SLICE)).map((some) => ({
        plan: { operations: some, only, every: covers ? QUICK : [""], retryWidth: 1, width: widthOf(host) },
        clients: async () => ourClients(providersOf(some)),
      })),
    };
  });
  const documents = providersOf(operations).map((name) => [name, join(packages, name, "openapi.json")] as const);
  const chosen = selectPeers(selection);
  const [node] = await installedNodes();
  if (node === undefined) throw new Error("No Node version could be run.");
  const theirs = chosen.map(
    ({ title, clients }): Task => ({
      title,
      host: node,
      mayFetch: false,
      covers: false,
      parts: [
        {
          plan: { operations, only, every: [], retryWidth: WIDTH, width: WIDTH },
          clients: () => clients(documents),
        },
      ],
    }),
  );
  // A quick run has no long waits and no memory measurements that another process could disturb.
  const oursFound = await mapConcurrently(selection.quick === true ? 2 : 1, ours, (task) =>
    runTask(task, listener, signal),
  );
  const theirsFound = await mapConcurrently(1, theirs, (task) => runTask(task, listener, signal));
  return {
    ours: oursFound.filter((found) => "results" in found),
    peers: theirsFound.flatMap((found, index) => {
      const { title = "", version = "" } = chosen[index] ?? {};
      return "results" in found ? [{ ...found, peer: title, peerVersion: version }] : [];
    }),
    skipped: [...oursFound, ...theirsFound].filter((found) => "why" in found),
  };
}

/**
 * Whether a runtime runs the expensive probes on operations that have every trait between them, instead of on all. The code
 * is the same for every vendor, so with `all`, one runtime tries every operation.
 */
function coversTraits({ quick, all, providers }: Selection, nth: number): boolean {
  return quick === true || (all && providers.length === 0 && nth > 0);
}

const widthOf = ({ runtime }: Host): number => (runtime.browser ? BROWSER_WIDTH : WIDTH);

/** Maps with limited concurrency; results keep the order of the inputs. */
async function mapConcurrently<T, R>(width: number, all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = all.entries();
  const lane = async (): Promise<void> => {
    for (const [index, one] of rest) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
