/** What has become of one person at one provider. There is no `failed`: an open target waits, or a person decides. */
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
 * What an outcome rests on, strongest first: read back and absent; the vendor said so; the vendor said it had been done
 * before; a 404 after a lost response; a person's word; nothing.
 */
export type Evidence = "confirmed" | "acknowledged" | "reported" | "inferred" | "attested" | "none";

/** Where a target stands in the store. `confirming` is erased and waits for its read-back, `undoing` is scheduled. */
export type TargetState = Outcome | "confirming" | "undoing";

const FINAL: ReadonlySet<TargetState> = new Set(["erased", "not-found", "no-account", "held", "undone", "closed"]);

/** Whether nothing more happens to the target unless a person asks for it. */
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
