import type { Readable, Writable } from "node:stream";

/** What a command may touch besides its arguments; tests pass their own. */
export interface Io {
  /** The repository: where `specs/` and `packages/` are. */
  root: string;
  /** The user's folder, which relative paths on the command line start from. */
  cwd: string;
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  color: boolean;
  /** `--json` was given: stdout carries one JSON value and nothing else. */
  json: boolean;
}

/** The arguments of a command line that has been accepted: positionals in order, options by name (`dry-run`). */
export interface Arguments {
  positionals: string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
  list(name: string): string[];
  /** What the user typed, for reports that say how they were made. */
  commandLine: string;
}

/** The implementation of a command; its name, arguments and help are declared beside `main.ts`. */
export interface Command {
  /** Resolves to the exit code: 0 success, 1 problems found. Throws a ProblemError, or a UsageError. */
  run(args: Arguments, io: Io): Promise<number>;
}
