import type { Evidence, Outcome } from "./outcome.ts";
import type { Step, WaitReason } from "./provider.ts";

/** The first entry of a request's own chain; it names the targets, so that a missing one is noticed. */
export interface Opened {
  readonly is: "opened";
  readonly request: string;
  readonly deadline: number;
  readonly people: string;
  readonly providers: readonly string[];
}

/**
 * The first entry of a target's chain. `who` finds the person again, `commitment` ties a receipt to the person; its salt
 * is derived from the secret of that id.
 */
export interface Asked {
  readonly is: "asked";
  readonly request: string;
  readonly provider: string;
  readonly who?: string;
  readonly commitment: string;
  readonly secret: string;
}

export interface Answered {
  readonly is: "answered";
  readonly step: Step;
  readonly ok: boolean;
  readonly kind?: string;
  readonly status?: number;
  readonly attempts: number;
  readonly uncertain: boolean;
}

/** The target has a new outcome. */
export interface Settled {
  readonly is: Exclude<Outcome, "waiting">;
  readonly evidence: Evidence;
  readonly reason?: string;
  readonly by?: string;
  /** When the vendor says that it is final. */
  readonly finalAt?: number;
  /** When it is looked at for the first time; the vendor may need longer. */
  readonly lookAt?: number;
  readonly undoUntil?: number;
}

/** One line of the journal, without its time. It never holds an id, a key or a body. */
export type NewEntry =
  | Opened
  | { readonly is: "extended"; readonly deadline: number; readonly reason: string }
  | Asked
  | { readonly is: "located"; readonly who: string }
  | { readonly is: "sent"; readonly step: Step }
  | Answered
  | { readonly is: "waiting"; readonly reason: WaitReason }
  | { readonly is: "released"; readonly reason: string }
  | { readonly is: "undo-requested" }
  | Settled;

/** `at`: milliseconds since 1970. */
export type Entry = { readonly at: number } & NewEntry;

export function isSettled(entry: Entry): entry is { readonly at: number } & Settled {
  return "evidence" in entry;
}
