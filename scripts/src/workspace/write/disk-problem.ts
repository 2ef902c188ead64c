import { relative } from "node:path";
import type { Problem } from "../../document/problem.ts";

interface Words {
  expected: string;
  found: string;
  next: string;
}

const again = "then run the command again: it finishes or rolls back what was begun.";
const full: Words = {
  expected: "space on the disk",
  found: "a full disk",
  next: `Free some space, ${again}`,
};
const denied: Words = {
  expected: "permission to read and write it",
  found: "none",
  next: `Check its owner and permissions, ${again}`,
};

const words: { readonly [code: string]: Words } = {
  ENOSPC: full,
  EDQUOT: { ...full, found: "a used up quota" },
  EACCES: denied,
  EPERM: denied,
  EROFS: {
    expected: "a file system that can be written",
    found: "a read-only one",
    next: "Run the command where the repository can be written, or use a command that only reads (`--check`, `--dry-run`).",
  },
  EXDEV: {
    expected: "the repository and its .cache folder on one file system, so that files can be replaced whole",
    found: "a mount of its own",
    next: `Unmount it, or move .cache and the repository onto one file system, ${again}`,
  },
  EMFILE: {
    expected: "fewer open files",
    found: "the limit of this process",
    next: "Raise the limit (`ulimit -n`), then run the command again.",
  },
  ENOTDIR: {
    expected: "a folder",
    found: "a file in the place of one",
    next: `Move the file away, ${again}`,
  },
  EISDIR: {
    expected: "a file",
    found: "a folder",
    next: `Move the folder away, ${again}`,
  },
  EIO: {
    expected: "a disk that can be read and written",
    found: "an input/output error",
    next: "Check the disk and the system's log, then run the command again.",
  },
};

/** The problem of a file system error, with a next step; nothing for any other error. */
export function diskProblem(error: unknown, root: string): Problem | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : words[code];
  if (known === undefined) return undefined;
  const file = path === undefined ? "." : relative(root, path) || ".";
  return {
    file: file.startsWith("..") ? (path as string) : file,
    rule: `disk-${String(code).toLowerCase()}`,
    severity: "error",
    ...known,
  };
}
