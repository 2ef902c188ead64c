import { open } from "node:fs/promises";
import type { Origin } from "./origin.ts";
import { ProblemError } from "./problem.ts";

/** Eight times the largest real specification seen (4 MB). A larger file is refused before it is read. */
export const maxBytes: number = 32 * 1024 * 1024;

/** Reads a UTF-8 text file up to `maxBytes`. Throws a ProblemError. */
export async function readText(path: string, origin: Origin): Promise<string> {
  const handle = await open(path);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw notFile(origin);
    if (stats.size > maxBytes) throw tooLarge(origin, stats.size);
    return decodeText(await handle.readFile(), origin);
  } finally {
    await handle.close();
  }
}

/** Decodes UTF-8. Throws a ProblemError for too many bytes or invalid ones. */
export function decodeText(bytes: Uint8Array, origin: Origin): string {
  if (bytes.length > maxBytes) throw tooLarge(origin, bytes.length);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new ProblemError({
      ...origin,
      pointer: "#",
      rule: "import-encoding",
      severity: "error",
      expected: "UTF-8 text",
      found: "bytes that are not UTF-8",
      next: "Save the file as UTF-8.",
    });
  }
}

function notFile(origin: Origin): ProblemError {
  return new ProblemError({
    ...origin,
    pointer: "#",
    rule: "import-file",
    severity: "error",
    expected: "a file",
    found: "a folder or a device",
    next: "Give the path of the file itself.",
  });
}

function tooLarge(origin: Origin, size: number): ProblemError {
  return new ProblemError({
    ...origin,
    pointer: "#",
    rule: "import-size",
    severity: "error",
    expected: `at most ${maxBytes / 1024 / 1024} MiB`,
    found: `${Math.ceil(size / 1024 / 1024)} MiB`,
    next: "Check that this is the specification. If it is, cut it down to the paths you need.",
  });
}
