/** A request that the specification forbids. Holds no id and no value. */
export interface Refused {
  provider: string;
  operation: string | undefined;
  method: string;
  template: string | undefined;
  answeredBy: "vendor" | "sandbox";
  problems: string[];
}

/** An answer of the sandbox's own that the specification forbids: a fault of the sandbox, or of the specification. */
export interface Broken {
  provider: string;
  operation: string;
  status: number;
  problems: string[];
}

/** What has happened since the start, or since the last reset. */
export interface Report {
  requests: number;
  /** Requests that a vendor has worked on, by provider and operation: `junction.deleteUser`. */
  operations: Record<string, number>;
  refused: { count: number; last: Refused[] };
  broken: { count: number; last: Broken[] };
  /** Faults injected, by kind. */
  faults: Record<string, number>;
  /** Redirects of ours that a client followed, and the credential headers it took along. */
  followed: { method: string; credentials: string[] }[];
}

const KEPT = 100;

export function createReport(): Report {
  return {
    requests: 0,
    operations: {},
    refused: { count: 0, last: [] },
    broken: { count: 0, last: [] },
    faults: {},
    followed: [],
  };
}

/** Counts, and keeps the last hundred. */
export function keep<T>(list: { count: number; last: T[] }, item: T): void {
  list.count += 1;
  list.last.push(item);
  if (list.last.length > KEPT) list.last.shift();
}

export function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
