import type { Driver } from "../probe/driver.ts";
import type { Probe } from "../probe/probe.ts";

const base = "http://127.0.0.1:9";

const globals = (): string => Reflect.ownKeys(globalThis).map(String).sort().join(" ");

export const surfaceProbes: readonly Probe[] = [
  {
    id: "small/no-traces",
    title: "creating a client sends nothing, starts nothing and changes no globals",
    promise: 5,
    exclusive: true,
    run: async (driver: Driver) => {
      const before = globals();
      const fetch = globalThis.fetch;
      let sent = 0;
      globalThis.fetch = (...args) => {
        sent += 1;
        return fetch(...args);
      };
      try {
        driver.open({ baseUrl: base });
      } finally {
        globalThis.fetch = fetch;
      }
      if (sent > 0) return "a request was sent";
      return globals() === before ? undefined : "a global was added or removed";
    },
  },
];
