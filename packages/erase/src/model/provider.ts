/**
 * Why a target waits. `rate-limit`, `outage`, `credential` and `pending` (the vendor is still at work) are waited for
 * without a count; `unclear` and `incomplete` become `attention` after five attempts.
 */
export type WaitReason = "rate-limit" | "outage" | "credential" | "pending" | "unclear" | "incomplete";

/** Try again: at `until`, or after a growing back-off. */
export interface Wait {
  readonly is: "wait";
  readonly reason: WaitReason;
  readonly until?: Date;
}

/** A person has to decide. `reason` is a short, stable sentence without personal data. */
export interface Attention {
  readonly is: "attention";
  readonly reason: string;
}

/** Nobody is there. `already` is set when the vendor itself says that it has deleted the person. */
export interface Absent {
  readonly is: "absent";
  readonly already?: boolean;
}

/**
 * The vendor carries the deletion out later. `finalAt` is the date by which it says to be done; `lookAt` is when to look
 * for the first time, which says nothing about when it is done. `job` is the vendor's id of the deletion: it is sealed
 * like the person's id, and passed to `progress`.
 */
export type Scheduled = {
  readonly is: "scheduled";
  readonly undoUntil?: Date;
  readonly job?: string;
} & ({ readonly finalAt: Date; readonly lookAt?: Date } | { readonly finalAt?: undefined; readonly lookAt: Date });

/** The result of asking for a deletion. */
export type Verdict = { readonly is: "erased" } | Scheduled | Absent | Wait | Attention;

/** The result of a lookup. */
export type Located = { readonly is: "found"; readonly id: string } | Absent | Wait | Attention;

/** The result of reading the person. `obstacle` says what would prevent a deletion, such as a role. */
export type Presence = { readonly is: "present"; readonly obstacle?: string } | Absent | Wait | Attention;

/** How far a deletion is. Done: the vendor says so, which is not the same as reading that the person is gone. */
export type Progress = { readonly is: "done" } | Wait | Attention;

/** The result of undoing a deletion. */
export type Undoing = { readonly is: "restored" } | Wait | Attention;

/** The steps of an erasure, as the journal names them. */
export type Step = "locate" | "prepare" | "delete" | "status" | "read-back" | "undo";

/** What the journal keeps of a result. Every result of a Purge client has these members. */
export interface Sent {
  readonly ok: boolean;
  /** Requests sent. */
  readonly attempts: number;
  /** The vendor may have done the work although the response doesn't say so. */
  readonly uncertain: boolean;
  readonly kind?: string | undefined;
  readonly status?: number | undefined;
  readonly retryAt?: Date | undefined;
}

/** What to pass to a request: the call options of a Purge client. */
export interface SendOptions {
  /** Aborted when the visit takes too long. */
  readonly signal: AbortSignal;
  /** The eraser sends again by itself, from its journal. */
  readonly retries: 0;
}

/** Passed to each function of a provider, besides the person. */
export interface Call {
  readonly now: Date;
  /** An earlier deletion of this person may have been carried out, and its response was lost. */
  readonly lost: boolean;
  /** The vendor's id of the scheduled deletion, if it gave one. */
  readonly job?: string;
  /** Sends a request: writes the intent to disk first, respects the rate limit, and records the result. */
  send<R extends Sent>(step: Step, request: (options: SendOptions) => Promise<R>): Promise<R>;
}

/**
 * One place where a person may have an account. A person is named there by the provider's own id, or by a `Lookup`: an
 * object with one member, such as `{ email }`.
 */
export interface Provider<Lookup = never> {
  /** The lookups that `locate` takes: `["email"]`. */
  readonly lookups?: readonly string[];
  /** Finds the id. It must compare the user it finds with the lookup. */
  locate?(who: Lookup, call: Call): Promise<Located>;
  /** Asks for the deletion, once. Anything it throws counts as a `wait` with the reason `unclear`. */
  erase(id: string, call: Call): Promise<Verdict>;
  /** Asks the vendor how far a scheduled deletion is: a job, or a log of deletions. Asked until it is done. */
  progress?(id: string, call: Call): Promise<Progress>;
  /** Reads the person, to confirm that the account is gone. */
  find?(id: string, call: Call): Promise<Presence>;
  /** Undoes a scheduled deletion. */
  undo?(id: string, call: Call): Promise<Undoing>;
  /** Milliseconds between an accepted deletion and its being final, as the vendor says. For `plan` only. */
  readonly graceMs?: number;
  /** Milliseconds between an accepted deletion and the first look at it, where the vendor gives no date. For `plan` only. */
  readonly firstLookMs?: number;
  /** The vendor's rate limit, shared by all workers on one store. */
  readonly rate?: { readonly requests: number; readonly ms: number };
  /** What to do if the person is absent at the first request. Default `attention`, since a wrong key or region looks the same. */
  readonly whenAbsent?: "attention" | "accept";
}
