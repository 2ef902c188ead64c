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

/** What a deletion came to. */
export type Verdict =
  | { readonly is: "erased" }
  | { readonly is: "scheduled"; readonly finalAt: Date; readonly undoUntil?: Date }
  | Absent
  | Wait
  | Attention;

/** What a lookup came to. */
export type Located = { readonly is: "found"; readonly id: string } | Absent | Wait | Attention;

/** What reading the person came to. `obstacle` says what would prevent a deletion, such as a role. */
export type Presence = { readonly is: "present"; readonly obstacle?: string } | Absent | Wait | Attention;

/** What taking a deletion back came to. */
export type Undoing = { readonly is: "restored" } | Wait | Attention;

/** The steps of an erasure, as the journal names them. */
export type Step = "locate" | "prepare" | "delete" | "read-back" | "undo";

/** What the journal keeps of an answer: every result of a Purge client has these members. */
export interface Sent {
  readonly ok: boolean;
  /** Requests sent. */
  readonly attempts: number;
  /** The vendor may have done it, although the answer does not say so. */
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

/** What a provider's functions are given besides the person. */
export interface Call {
  readonly now: Date;
  /** A deletion of this person may have been carried out already, and its answer was lost. */
  readonly lost: boolean;
  /** Every request goes through this: it records the intent on disk, waits for the provider's turn, and keeps the answer. */
  send<R extends Sent>(step: Step, request: (options: SendOptions) => Promise<R>): Promise<R>;
}

/**
 * One place where a person may have an account. A person is named there by the provider's own id, or by a `Lookup`: an
 * object with one member, such as `{ email }`.
 */
export interface Provider<Lookup = never> {
  /** The lookups that `locate` takes: `["email"]`. */
  readonly lookups?: readonly string[];
  /** Finds the id. It must compare what it finds with what was asked for. */
  locate?(who: Lookup, call: Call): Promise<Located>;
  /** Asks for the deletion, once. Anything it throws counts as `wait: unclear`. */
  erase(id: string, call: Call): Promise<Verdict>;
  /** Reads the person, to confirm that nobody is there any more. */
  find?(id: string, call: Call): Promise<Presence>;
  /** Takes a scheduled deletion back. */
  undo?(id: string, call: Call): Promise<Undoing>;
  /** Milliseconds between an accepted deletion and its being final. Absent: final at once. For `plan` only. */
  readonly graceMs?: number;
  /** The vendor's rate limit, shared by all workers on one store. */
  readonly rate?: { readonly requests: number; readonly ms: number };
  /** What a first "nobody is there" means: a wrong key or region answers the same (`attention`), or it is usual here. */
  readonly whenAbsent?: "attention" | "accept";
}
