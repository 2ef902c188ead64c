import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { journalFolder } from "../workspace/write/journal.ts";

// Loaded before a command by a test: the process kills itself in place of its nth step since it began to write.
const nth = Number(process.env.KILL_AT);
let steps = 0;

for (const name of ["mkdir", "open", "rename", "rm", "rmdir"] as const) {
  const step = promises[name] as (...args: unknown[]) => Promise<unknown>;
  const counted = (...args: unknown[]): Promise<unknown> => {
    if (steps > 0 || args.some((arg) => typeof arg === "string" && arg.includes(journalFolder))) steps += 1;
    if (steps === nth) process.kill(process.pid, "SIGKILL");
    return step(...args);
  };
  Object.assign(promises, { [name]: counted });
}
syncBuiltinESMExports();
