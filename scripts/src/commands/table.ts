import type { CommandEntry } from "../command.ts";

/** Every command by the words that call it. One line a command. */
export const commands: readonly CommandEntry[] = [];
