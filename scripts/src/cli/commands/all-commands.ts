import type { CommandEntry } from "../terminal/command.ts";

/** Every command by the words that call it. One line a command. */
export const commands: readonly CommandEntry[] = [
  {
    name: "generate",
    summary: "Writes every package from its specification, the umbrella, and what the workspace needs to know.",
    load: () => import("./generate.ts"),
  },
  {
    name: "spec lint",
    summary: "Is every specification in order? Redocly's recommended rules and ours.",
    load: () => import("./spec-lint.ts"),
  },
  {
    name: "spec normalize",
    summary: "Writes each openapi.yaml from source.yaml and overlay.yaml.",
    load: () => import("./spec-normalize.ts"),
  },
  {
    name: "spec list",
    summary: "Providers, their operations and versions, where each source came from, what we changed.",
    load: () => import("./spec-list.ts"),
  },
  {
    name: "spec add",
    summary: "Makes a new provider of any vendor's specification, whole or the operations you keep.",
    load: () => import("./spec-add.ts"),
  },
  {
    name: "spec bump",
    summary: "Takes a vendor's new file through every step, changeset included.",
    load: () => import("./spec-bump.ts"),
  },
  {
    name: "spec diff",
    summary: "Compares any two specifications: the release it takes, and why.",
    load: () => import("./spec-diff.ts"),
  },
  {
    name: "spec changeset",
    summary: "Judges what changed since a commit and writes the changesets that are missing (--check: fails).",
    load: () => import("./spec-changeset.ts"),
  },
  {
    name: "contract",
    summary: "Does each provider's life cycle hold, at the sandbox or at the vendor (--live)?",
    load: () => import("./contract.ts"),
  },
  {
    name: "check",
    summary: "Is everything in order? Generated files, specifications, types, packages, sizes, …",
    load: () => import("./check.ts"),
  },
];
