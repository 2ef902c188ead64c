import type { Finding } from "./probe.ts";

/** How a runtime speaks to the process that started it. */
export interface Desk {
  read<T>(path: string): Promise<T>;
  send(path: string, value: unknown): Promise<void>;
  /** Takes a finding along with the next batch. */
  find(finding: Finding): void;
  /** Every finding has arrived. */
  flushed(): Promise<void>;
}

export function openDesk(control: string): Desk {
  // Probes change the global one.
  const fetch = globalThis.fetch.bind(globalThis);
  let batch: Finding[] = [];
  let sending: Promise<void> = Promise.resolve();
  const send = async (path: string, value: unknown): Promise<void> => {
    await (await fetch(control + path, { method: "POST", body: JSON.stringify(value) })).text();
  };
  const flush = async (): Promise<void> => {
    const findings = batch;
    batch = [];
    if (findings.length > 0) await send("/findings", findings);
  };
  return {
    read: async (path) => (await fetch(control + path)).json(),
    send,
    find(finding) {
      // While one batch is under way, the next one gathers.
      if (batch.push(finding) === 1) sending = sending.then(flush);
    },
    flushed: () => sending,
  };
}
