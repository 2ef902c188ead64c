import type { ProbeResult } from "./probe.ts";

/** The connection of a runtime to the process that started it. */
export interface ControlClient {
  read<T>(path: string): Promise<T>;
  send(path: string, value: unknown): Promise<void>;
  /** Adds a result to the next batch. */
  add(result: ProbeResult): void;
  /** Resolves when every result has arrived. */
  flushed(): Promise<void>;
}

export function connectToControl(control: string): ControlClient {
  // Probes replace the global fetch.
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
      // While one batch is being sent, the next one is collected.
      if (batch.push(result) === 1) sending = sending.then(flush);
    },
    flushed: () => sending,
  };
}
