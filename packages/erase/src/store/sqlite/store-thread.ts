// The store's thread. Calls that arrive during a commit are part of the next one.
import { parentPort, workerData } from "node:worker_threads";
import type { Done, Job, RunBatch } from "./run-batch.ts";

// Before SQLite is loaded: Node 22 would print that it is experimental on the user's terminal.
process.removeAllListeners("warning");
const { openDatabase } = await import("./open-database.ts");
const { createBatches } = await import("./run-batch.ts");

const waiting: Job[] = [];
let busy = false;
const runBatch = open((workerData as { path: string }).path);

function open(path: string): RunBatch {
  try {
    return createBatches(openDatabase(path));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return async (jobs) => jobs.map(({ id }): Done => ({ id, error: message }));
  }
}

async function flush(): Promise<void> {
  while (waiting.length > 0) {
    parentPort?.postMessage(await runBatch(waiting.splice(0)));
    // Lets the calls arrive that came in meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
  }
  busy = false;
}

parentPort?.on("message", (jobs: Job[]) => {
  waiting.push(...jobs);
  if (!busy) setImmediate(flush);
  busy = true;
});
