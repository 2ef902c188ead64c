import { type MemoryStore, openMemoryStore } from "../testing/memory/open-memory-store.ts";
import { openVendorServer, type VendorServer } from "./vendor-server.ts";

/** What a run needs, and what is dear to open: a server and a store. */
export interface Stage {
  readonly server: VendorServer;
  readonly memory: MemoryStore;
}

export interface Stages {
  /** Lends a stage that nobody else is using, with an empty store. */
  use<T>(play: (stage: Stage) => Promise<T>): Promise<T>;
}

/** Stages that are opened when they are first needed, and used again. */
export function createStages(): Stages {
  const free: Stage[] = [];
  return {
    use: async (play) => {
      const stage = free.pop() ?? { server: await openVendorServer(), memory: openMemoryStore() };
      try {
        return await play(stage);
      } finally {
        stage.server.end();
        stage.memory.clear();
        free.push(stage);
      }
    },
  };
}
