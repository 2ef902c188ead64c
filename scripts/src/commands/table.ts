import type { CommandEntry } from "../command.ts";

/** Every command by the words that call it. One line a command. */
export const commands: readonly CommandEntry[] = [
  {
    name: "spec diff",
    summary: "Compares any two specifications: the release it takes, and why.",
    load: () => import("./spec-diff.ts"),
  },
  {
    name: "check",
    summary: "Is everything in order? Generated files, specifications, types, packages, sizes, …",
    load: () => import("./check.ts"),
  },
];
