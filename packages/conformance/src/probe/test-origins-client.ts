import type { Script, TestOriginsAddress, TestOriginsReport } from "../script/script.ts";
import { sleep } from "./timers.ts";

/** Controls the test origins, which run in the Node process that started this runtime. */
export interface TestOriginsClient {
  open(script: Script): Promise<TestOriginsAddress>;
  seen(origins: TestOriginsAddress): Promise<TestOriginsReport>;
  /** The report, once no connection with a response is open, or after this many milliseconds. */
  idle(origins: TestOriginsAddress, withinMs: number): Promise<TestOriginsReport>;
  /** Closes the origins and returns the last report. */
  close(origins: TestOriginsAddress): Promise<TestOriginsReport>;
}

export function createTestOriginsClient(control: string): TestOriginsClient {
  const send = globalThis.fetch.bind(globalThis);
  const command = async <T>(path: string, body: string): Promise<T> => {
    const response = await send(control + path, { method: "POST", body });
    const text = await response.text();
    if (!response.ok) throw new Error(`The control server answered ${response.status} to ${path}: ${text}`);
    return JSON.parse(text) as T;
  };
  const seen = (origins: TestOriginsAddress): Promise<TestOriginsReport> => command(`/seen?origins=${origins.id}`, "");
  return {
    open: (script) => command("/test-origins", JSON.stringify(script)),
    seen,
    idle: async (origins, withinMs) => {
      const end = performance.now() + withinMs;
      // Polling keeps none of a browser's six connections, which all cases share, busy in between.
      for (let pause = 10; ; pause = Math.min(2 * pause, 250)) {
        const report = await seen(origins);
        if ((report.a.open === 0 && report.b.open === 0) || performance.now() > end) return report;
        await sleep(pause);
      }
    },
    close: (origins) => command(`/close?origins=${origins.id}`, ""),
  };
}
