import type { ProbeResult } from "./probe.ts";

/** How a runtime speaks to the process that started it. */
export interface ControlClient {
  read<T>(path: string): Promise<T>;
  send(path: string, value: unknown): Promise<void>;
  /** Takes a result along with the next batch. */
  add(result: ProbeResult): void;
  /** Every result has arrived. */
  flushed(): Promise<void>;
}

export function connectToControl(control: string): ControlClient {
  // Probes change the global one.
  const fetch = globalThis.fetch.bind(globalThis);
  let batch: ProbeResult[] = [];
  let sending: Promise<void> = Promise.resolve();
  const send = async (path: string, value: unknown): Promise<void> => {
    await (await fetch(control + path, { method: "POST", body: JSON.stringify(value) })).text();
  };
  const flush = async (): Promise<void> => {
    const results = batch;
    batch = [];
    if (results.length > 0) await send("/results", results);
  };
  return {
    read: async (path) => (await fetch(control + path)).json(),
    send,
    add(result) {
      // While one batch is under way, the next one gathers.
      if (batch.push(result) === 1) sending = sending.then(flush);
    },
    flushed: () => sending,
  };
}
