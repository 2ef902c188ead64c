import type { LabAddress, LabReport, Script } from "../script/answer.ts";
import { sleep } from "./timers.ts";

/** Commands the raw servers, which live in the Node process that started this runtime. */
export interface LabClient {
  open(script: Script): Promise<LabAddress>;
  seen(lab: LabAddress): Promise<LabReport>;
  /** The report, once no connection with an answer is open, or after so many milliseconds. */
  idle(lab: LabAddress, withinMs: number): Promise<LabReport>;
  /** The last report, and the end of the lab. */
  close(lab: LabAddress): Promise<LabReport>;
}

export function createLabClient(control: string): LabClient {
  const send = globalThis.fetch.bind(globalThis);
  const command = async <T>(path: string, body: string): Promise<T> => {
    const response = await send(control + path, { method: "POST", body });
    const text = await response.text();
    if (!response.ok) throw new Error(`The lab answers ${response.status} to ${path}: ${text}`);
    return JSON.parse(text) as T;
  };
  const seen = (lab: LabAddress): Promise<LabReport> => command(`/seen?lab=${lab.id}`, "");
  return {
    open: (script) => command("/labs", JSON.stringify(script)),
    seen,
    idle: async (lab, withinMs) => {
      const end = performance.now() + withinMs;
      // Asking again holds none of a browser's six connections, which all cases share, while nothing happens.
      for (let pause = 10; ; pause = Math.min(2 * pause, 250)) {
        const report = await seen(lab);
        if ((report.a.open === 0 && report.b.open === 0) || performance.now() > end) return report;
        await sleep(pause);
      }
    },
    close: (lab) => command(`/close?lab=${lab.id}`, ""),
  };
}
