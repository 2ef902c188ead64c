import { constants } from "node:os";

/** Where a command writes, and what it knows about its surroundings. */
export interface CommandIo {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly env: NodeJS.ProcessEnv;
  /** The command as the user typed it, for reports that say how they were made. */
  readonly commandLine: string;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Aborts on the first SIGINT, SIGTERM or SIGHUP; the reason is the exit code that shells expect (130 for Ctrl-C). */
export function watchForInterrupts(): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const interrupt = (name: NodeJS.Signals): void => controller.abort(128 + (constants.signals[name] ?? 0));
  for (const name of SIGNALS) process.once(name, interrupt);
  return {
    signal: controller.signal,
    stop: () => {
      for (const name of SIGNALS) process.off(name, interrupt);
    },
  };
}

/** Reports what kept a command from running. Returns the exit code 2. */
export function failRun(error: unknown, { json = false }: { readonly json?: boolean }, io: CommandIo): 2 {
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(`${message}\n`);
  if (json) io.stdout.write(`${JSON.stringify({ ok: false, problems: [message] }, undefined, 2)}\n`);
  return 2;
}
