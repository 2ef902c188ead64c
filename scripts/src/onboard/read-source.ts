import { access } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { ProblemError } from "../document/problem.ts";
import { decodeText, maxBytes, readText } from "../document/read-text.ts";
import { bareAddress } from "./bare-address.ts";
import { fetchFile } from "./fetch-file.ts";

/** A vendor's file as given by the user. */
export interface GivenSource {
  text: string;
  /** As problems and provider.yaml name it: the URL without its query, the path as typed, or `standard input`. */
  origin: string;
  /** What the server calls this version of the file, and when it changed. */
  etag?: string;
  modified?: string;
}

/** Sources besides the network. */
export interface SourceIo {
  stdin: Readable;
  /** The folder that relative paths start from. */
  cwd: string;
}

/** Reads a file, a URL, or standard input (`-`). Throws a ProblemError. */
export async function readSource(where: string, io: SourceIo): Promise<GivenSource> {
  if (where === "-") return { text: await readStream(io.stdin), origin: "standard input" };
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(where)) {
    const { bytes, ...validators } = await fetchFile(where);
    // A query may hold a token, and the origin is recorded and printed.
    const origin = bareAddress(where);
    return { text: decodeText(bytes, { file: origin }), origin, ...validators };
  }
  const path = resolve(io.cwd, where);
  await access(path).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(where, cause.code === "ENOENT" ? "nothing there" : (cause.code ?? cause.message));
  });
  return { text: await readText(path, { file: where }), origin: where };
}

async function readStream(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    size += chunks.at(-1)?.length ?? 0;
    if (size > maxBytes) break;
  }
  return decodeText(Buffer.concat(chunks), { file: "standard input" });
}

function unreadable(file: string, found: string): ProblemError {
  return new ProblemError({
    file,
    rule: "source-file",
    severity: "error",
    expected: "a file, an https URL, or `-` for standard input",
    found,
    next: "Check the path.",
  });
}
