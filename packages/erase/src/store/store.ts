import type { Link } from "../journal/link-entries.ts";
import type { TargetState } from "../model/outcome.ts";

/** A request. Times are milliseconds since 1970; `people` is a keyed digest. */
export interface RequestRow {
  readonly request: string;
  readonly received: number;
  readonly deadline: number;
  readonly people: string;
}

/** A target as it stands. `due` is null if nothing is to be done; `sealed` holds the person's id, encrypted. */
export interface TargetRow {
  readonly request: string;
  /** Empty for the request's own chain. */
  readonly provider: string;
  readonly state: TargetState;
  readonly due: number | null;
  /** When the row was last written. */
  readonly written: number;
  readonly sealed: string | null;
  /** Entries of its chain, and the last one's link. */
  readonly seq: number;
  readonly head: string;
}

/** A target with its journal. */
export interface TargetRecord {
  readonly target: TargetRow;
  readonly links: readonly Link[];
}

/** What an append changes besides the journal. Absent members stay as they are. */
export interface Change {
  readonly state?: TargetState;
  readonly due?: number | null;
  readonly sealed?: string | null;
  /** Another keyed hash by which the person can be found. */
  readonly tag?: string;
  /** For the request's own chain. */
  readonly deadline?: number;
  /** The worker is still busy with the target. */
  readonly keepLease?: boolean;
}

/** A new target. */
export interface NewTarget {
  readonly target: TargetRow;
  readonly links: readonly Link[];
  readonly tag: string | null;
}

export interface BacklogRow {
  readonly provider: string;
  readonly state: TargetState;
  readonly targets: number;
}

/** Which open requests to list, by id. */
export interface OpenQuery {
  /** The latest deadline, in milliseconds since 1970. */
  readonly deadlineUntil: number;
  /** Only requests in which a person has to decide. */
  readonly attention: boolean;
  readonly limit: number;
}

/** Where everything is kept. Writes are durable when their promise resolves. */
export interface Store {
  /** Writes a request with its targets, all or nothing; false when the id is taken. */
  open(request: RequestRow, targets: readonly NewTarget[]): Promise<boolean>;
  request(request: string): Promise<RequestRow | undefined>;
  /** The targets of a request without their journals. */
  targets(request: string): Promise<TargetRow[]>;
  /** One target with its journal. */
  record(request: string, provider: string): Promise<TargetRecord | undefined>;
  /** A request with every chain, its own first. */
  records(
    request: string,
  ): Promise<{ readonly row: RequestRow; readonly records: readonly TargetRecord[] } | undefined>;
  /** Appends to a chain; `undefined` if someone else has appended since `target` was read. */
  append(target: TargetRow, links: readonly Link[], change: Change, now: number): Promise<TargetRow | undefined>;
  /** Postpones a target without a journal entry. */
  defer(target: TargetRow, due: number, now: number): Promise<void>;
  /** Takes a turn at the provider: 0 if it is taken, or the milliseconds after which to try again. */
  takeTurn(provider: string, now: number, everyMs: number): Promise<number>;
  /** No turns for so many milliseconds. */
  closeGate(provider: string, now: number, forMs: number): Promise<void>;
  /** Targets that are due, leased to the caller. */
  claim(provider: string, now: number, limit: number, leaseMs: number): Promise<string[]>;
  nextDue(provider: string, now: number, leaseMs: number): Promise<number | null>;
  /** Since when a target has been due without a worker having taken it; `null` if there is none. */
  dueSince(provider: string, now: number): Promise<number | null>;
  /** Requests that name a person by one of these keyed hashes. */
  findTags(tags: readonly string[]): Promise<{ request: string; provider: string }[]>;
  /** Ids of requests that are not settled. */
  openRequests(query: OpenQuery): Promise<string[]>;
  backlog(deadlineUntil: number): Promise<BacklogRow[]>;
  /** Removes settled requests that were last written before `before`; returns how many. */
  prune(before: number): Promise<number>;
  /** Removes what was deleted from the files as well. */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}
