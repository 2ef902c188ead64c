import type { Evidence, Outcome } from "./outcome.ts";

/** One person at one provider. Times are ISO 8601. */
export interface TargetStatus {
  readonly provider: string;
  readonly outcome: Outcome;
  readonly evidence: Evidence;
  /** Why it waits, is held, or needs attention. */
  readonly reason?: string;
  /** Who closed it. */
  readonly by?: string;
  /** When the outcome was recorded. */
  readonly at: string;
  /** When a scheduled deletion becomes final, as the vendor says. */
  readonly finalAt?: string;
  /** When a scheduled deletion is looked at for the first time. It says nothing about when it is final. */
  readonly lookAt?: string;
  /** Until when it can be undone. */
  readonly undoUntil?: string;
  /** When it is attended next. */
  readonly next?: string;
  /** Requests sent. */
  readonly requests: number;
}

/** A whole request: `attention` if a person has to decide somewhere, `settled` if nothing is left to do. */
export interface RequestStatus {
  readonly request: string;
  readonly state: "open" | "attention" | "settled";
  readonly received: string;
  readonly deadline: string;
  readonly extension?: { readonly at: string; readonly reason: string };
  /** The deadline has passed and something is open. */
  readonly overdue: boolean;
  /** How the journal was tampered with, if it was. Nothing more is sent for the request. */
  readonly broken?: string;
  readonly targets: readonly TargetStatus[];
}
