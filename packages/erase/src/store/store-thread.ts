// The store's thread. Calls that arrive during a commit are part of the next one.
import { parentPort, workerData } from "node:worker_threads";
import type { Done, Job } from "./run-batch.ts";

// Before SQLite is loaded: Node 22 would print that it is experimental on the user's terminal.
process.removeAllListeners("warning");
const { openDatabase } = await import("./open-database.ts");
const { runBatch } = await import("./run-batch.ts");
const { sqliteStore } = await import("./sqlite-store.ts");

const waiting: Job[] = [];
const database = open((workerData as { path: string }).path);

function open(path: string): ReturnType<typeof openDatabase> | Error {
  try {
    return openDatabase(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function flush(): void {
  const jobs = waiting.splice(0);
  if (jobs.length === 0) return;
  const done: Done[] =
    database instanceof Error
      ? jobs.map(({ id }) => ({ id, error: database.message }))
      : runBatch(database, sqliteStore(database), jobs);
  parentPort?.postMessage(done);
}

parentPort?.on("message", (jobs: Job[]) => {
  if (waiting.length === 0) setImmediate(flush);
  waiting.push(...jobs);
});
