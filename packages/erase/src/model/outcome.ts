/** The outcome for one person at one provider. There is no `failed`: an open target waits, or a person decides. */
export type Outcome =
  | "erased"
  | "scheduled"
  | "not-found"
  | "no-account"
  | "held"
  | "waiting"
  | "attention"
  | "undone"
  | "closed";

/**
 * How an outcome is known, strongest first: read back and absent; the vendor said so; the vendor said it had been done
 * before; a 404 after a lost response; a person's word; not at all.
 */
export type Evidence = "confirmed" | "acknowledged" | "reported" | "inferred" | "attested" | "none";

/** The state of a target in the store. `confirming`: erased, to be read back. `undoing`: scheduled, to be undone. */
export type TargetState = Outcome | "confirming" | "undoing";

const FINAL: ReadonlySet<TargetState> = new Set(["erased", "not-found", "no-account", "held", "undone", "closed"]);

/** Whether the target is finished, unless a person decides otherwise. */
export function isFinal(state: TargetState): boolean {
  return FINAL.has(state);
}

/** Whether providers that come after this one may begin: the vendor has accepted the deletion, or there is none to do. */
export function isAccepted(state: TargetState): boolean {
  return isFinal(state) || state === "scheduled" || state === "confirming";
}

export function toOutcome(state: TargetState): Outcome {
  if (state === "confirming") return "erased";
  return state === "undoing" ? "scheduled" : state;
}
