import type { Command } from "commander";
import type { Io } from "../terminal/io.ts";

/** Adds commands to the program. `end` is called with the exit code. */
export type AddCommand = (program: Command, io: Io, end: (code: number) => void) => void;
