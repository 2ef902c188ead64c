import type { LabAddress, LabReport, Script } from "../script/answer.ts";

/** Commands the raw servers, which live in the Node process that started this runtime. */
export interface LabClient {
  open(script: Script): Promise<LabAddress>;
  seen(lab: LabAddress): Promise<LabReport>;
  idle(lab: LabAddress, withinMs: number): Promise<LabReport>;
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
  return {
    open: (script) => command("/labs", JSON.stringify(script)),
    seen: (lab) => command(`/seen?lab=${lab.id}`, ""),
    idle: (lab, withinMs) => command(`/idle?lab=${lab.id}&ms=${withinMs}`, ""),
    close: (lab) => command(`/close?lab=${lab.id}`, ""),
  };
}
