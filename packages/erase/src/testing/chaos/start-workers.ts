import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { ChaosSettings } from "./create-chaos-eraser.ts";

/** Processes that are killed, stopped and started again. */
export interface Workers {
  /** What they complained of. */
  readonly said: readonly string[];
  /** `kill -9`, and another one takes its place. */
  kill(index: number): Promise<void>;
  /** Stops a worker's process and wakes it later, unless it was killed in between. */
  freeze(index: number, ms: number): void;
  /** Moves every worker's clock. */
  moveClocks(skewMs: number): void;
  /** Sets one worker's clock back until the clocks are moved again. */
  setBack(index: number, ms: number): void;
  /** Ends all of them; returns their exit codes. */
  stop(): Promise<(number | null)[]>;
}

export async function startWorkers(settings: ChaosSettings, count: number): Promise<Workers> {
  const said: string[] = [];
  let skew = 0;
  const start = async (): Promise<ChildProcess> => {
    const worker = spawn(process.execPath, [join(import.meta.dirname, "worker.ts"), JSON.stringify(settings)]);
    worker.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()));
    // A killed worker reads nothing more.
    worker.stdin.on("error", () => undefined);
    worker.stdin.write(`${skew}\n`);
    await once(worker.stdout, "data");
    return worker;
  };
  const processes = await Promise.all(Array.from({ length: count }, start));
  return {
    said,
    kill: async (index) => {
      processes[index]?.kill("SIGKILL");
      processes[index] = await start();
    },
    freeze: (index, ms) => {
      const worker = processes[index];
      worker?.kill("SIGSTOP");
      setTimeout(() => worker?.kill("SIGCONT"), ms);
    },
    moveClocks: (skewMs) => {
      skew = skewMs;
      for (const worker of processes) worker.stdin?.write(`${skew}\n`);
    },
    setBack: (index, ms) => void processes[index]?.stdin?.write(`${skew - ms}\n`),
    stop: () =>
      Promise.all(
        processes.map(async (worker) => {
          worker.kill("SIGCONT");
          worker.kill("SIGTERM");
          if (worker.exitCode === null) await once(worker, "close");
          return worker.exitCode;
        }),
      ),
  };
}
