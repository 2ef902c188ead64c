import type { Readable, Writable } from "node:stream";

export { UsageError } from "../../document/usage-error.ts";

/** What a command may touch besides its arguments; tests pass their own. */
export interface Io {
  /** The repository: where `specs/` and `packages/` are. */
  root: string;
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  color: boolean;
  /** `--json` was given: stdout carries one JSON value and nothing else. */
  json: boolean;
}

export interface Option {
  type: "boolean" | "string";
  short?: string;
  multiple?: boolean;
  /** How the value is called in the help: `<ref>`. */
  value?: string;
  summary: string;
}

/** What a command was asked: names and paths in order, and its options by name. */
export interface Arguments {
  positionals: string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
  list(name: string): string[];
}

export interface Command {
  /** What follows the name: `[name…] [--check]`. */
  usage: string;
  /** How many positionals are taken; more or fewer is wrong usage. */
  positionals: { least: number; most: number };
  options: { [name: string]: Option };
  /** The exit code: 0 in order, 1 problems found. */
  run(args: Arguments, io: Io): Promise<number>;
}

/** A row of the table of commands; the module is loaded only when asked for. */
export interface CommandEntry {
  name: string;
  summary: string;
  load(): Promise<{ command: Command }>;
}
