import type { Readable, Writable } from "node:stream";

/** The parts of the process that commands use. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

/** Options that every command takes. */
export interface GlobalOptions {
  readonly config?: string;
  readonly json?: boolean;
}

/** 0: nothing is left to do. 1: it could not run. 2: a person has to decide. 3: something is still open. */
export const exitCodes = { settled: 0, failed: 1, attention: 2, open: 3 } as const;

/** An error whose message is enough for the user, without a stack trace. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export function print(stream: Writable, text: string): void {
  stream.write(text.endsWith("\n") ? text : `${text}\n`);
}

export function printJson(stream: Writable, value: unknown): void {
  stream.write(`${JSON.stringify(value, null, 2)}\n`);
}
