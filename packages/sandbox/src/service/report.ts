/** A request that violates the specification. Contains no ids and no values. */
export interface RefusedRequest {
  provider: string;
  operation: string | undefined;
  method: string;
  template: string | undefined;
  answeredBy: "vendor" | "sandbox";
  problems: string[];
}

/** A response of the sandbox that violates the specification: a bug in the sandbox or in the specification. */
export interface Violation {
  provider: string;
  operation: string;
  status: number;
  problems: string[];
}

/** What happened since the start or the last reset. */
export interface Report {
  requests: number;
  /** Number of requests by provider and operation, such as `junction.deleteUser`. */
  operations: Record<string, number>;
  refused: { count: number; last: RefusedRequest[] };
  violations: { count: number; last: Violation[] };
  /** Number of injected faults by kind. */
  faults: Record<string, number>;
  /** Redirects of the sandbox that a client followed, and the credential headers it sent along. */
  followedRedirects: { method: string; credentials: string[] }[];
}

const KEPT = 100;

export function createReport(): Report {
  return {
    requests: 0,
    operations: {},
    refused: { count: 0, last: [] },
    violations: { count: 0, last: [] },
    faults: {},
    followedRedirects: [],
  };
}

/** Counts an item and keeps the last hundred. */
export function record<T>(list: { count: number; last: T[] }, item: T): void {
  list.count += 1;
  list.last.push(item);
  if (list.last.length > KEPT) list.last.shift();
}

export function increment(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
