import type { NewEntry } from "../model/entry.ts";
import type { Outcome, TargetState } from "../model/outcome.ts";
import type { WaitReason } from "../model/provider.ts";

/** The result of a visit: a journal entry, and the target's new state. */
export interface Transition {
  readonly entry: NewEntry;
  readonly state: TargetState;
  /** When to come back, in milliseconds since 1970. */
  readonly due: number | null;
  /** The person, sealed again with what has become known. */
  readonly sealed?: string;
  /** The person's id is not needed any more. */
  readonly forget?: boolean;
}

/** A visit without a result yet. The next one depends on how many there were. */
export interface Postponed {
  readonly postpone: WaitReason;
  readonly until?: number;
}

export type Next = Transition | Postponed;

/** Finishes a target. The person's id is no longer needed. */
export function settle(
  state: Outcome & TargetState,
  facts: Omit<Extract<NewEntry, { evidence: unknown }>, "is">,
): Transition {
  return { entry: { is: state, ...facts } as NewEntry, state, due: null, forget: true };
}

/** A person has to decide. The id is kept, so that the target can be released. */
export function askPerson(reason: string): Transition {
  return { entry: { is: "attention", evidence: "none", reason }, state: "attention", due: null };
}
