import { Worker } from "node:worker_threads";
import { EraseError } from "../../model/erase-error.ts";
import { methods } from "../methods.ts";
import type { Store } from "../store.ts";
import { checkNode } from "./check-node.ts";
import type { Done, Job } from "./run-batch.ts";

interface Waiting {
  resolve(value: never): void;
  reject(error: EraseError): void;
}

/** Opens a SQLite file in a thread of its own, so that an fsync never holds up the application. */
export function openStore(path: string): Store {
  checkNode();
  const { send, terminate } = startThread(path);
  const calls = Object.keys(methods).map((method) => [
    method,
    (...given: unknown[]) => send(method as keyof Store, given),
  ]);
  const store = Object.fromEntries(calls) as Store;
  const close = async (): Promise<void> => {
    await store.checkpoint();
    await store.close();
    await terminate();
  };
  return { ...store, close };
}

interface Thread {
  send(method: keyof Store, given: readonly unknown[]): Promise<never>;
  terminate(): Promise<unknown>;
}

/** Calls of one tick travel together. The process may end while no call is waiting for its answer. */
function startThread(path: string): Thread {
  const calls = new Map<number, Waiting>();
  const queue: Job[] = [];
  let last = 0;
  let dead: Error | undefined;
  // The thread's file has the extension of this one: `.ts` in the repository, `.js` when published.
  const worker = new Worker(new URL(import.meta.url.replace("open-store", "store-thread")), { workerData: { path } });
  const fail = (cause: Error) =>
    new EraseError("store", `The store ${path} cannot be used: ${cause.message}.`, { cause });
  const settle = ({ id, value, error }: Done): void => {
    const call = calls.get(id);
    calls.delete(id);
    if (error === undefined) call?.resolve(value as never);
    else call?.reject(fail(new Error(error)));
    if (calls.size === 0) worker.unref();
  };
  const die = (cause: Error): void => {
    dead ??= cause;
    for (const id of [...calls.keys()]) settle({ id, error: dead.message });
  };
  worker.on("message", (done: Done[]) => done.forEach(settle));
  worker.on("error", die);
  worker.on("exit", () => die(new Error("it has been closed")));
  worker.unref();
  return {
    terminate: () => worker.terminate(),
    send: (method, given) =>
      new Promise((resolve, reject) => {
        if (dead) return reject(fail(dead));
        last += 1;
        worker.ref();
        calls.set(last, { resolve, reject });
        if (queue.length === 0) queueMicrotask(() => worker.postMessage(queue.splice(0)));
        queue.push({ id: last, method, given });
      }),
  };
}
