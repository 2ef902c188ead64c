import type { Entry } from "../model/entry.ts";
import type { Engine } from "../target/engine.ts";
import { readRequest } from "./read-request.ts";

/** One line of a request's journal; `provider` is empty for the request itself. */
export interface LogEntry {
  readonly provider: string;
  readonly entry: Entry;
  /** The entry as it is stored, and the link of its chain: SHA-256 over the previous link, a line feed, and `body`. */
  readonly body: string;
  readonly hash: string;
}

export interface Log {
  readonly request: string;
  readonly entries: readonly LogEntry[];
  /** What is wrong with the journal, if it is not what was written. */
  readonly broken?: string;
}

/** The journal of a request in the order of time, each chain in its own order. */
export async function readLog(engine: Engine, request: string): Promise<Log> {
  const { own, targets, broken } = await readRequest(engine, request);
  const entries = [own, ...targets].flatMap(({ target, links, entries }) =>
    links.flatMap(({ body, hash }, index) => {
      const entry = entries[index];
      return entry ? [{ provider: target.provider, entry, body, hash }] : [];
    }),
  );
  const sorted = entries.sort((one, other) => one.entry.at - other.entry.at);
  return { request, entries: sorted, ...(broken !== undefined && { broken }) };
}
