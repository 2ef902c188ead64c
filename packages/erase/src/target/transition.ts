import type { NewEntry } from "../model/entry.ts";
import type { Outcome, TargetState } from "../model/outcome.ts";
import type { WaitReason } from "../model/provider.ts";

/** What a visit comes to: an entry of the journal, and the state that follows from it. */
export interface Transition {
  readonly entry: NewEntry;
  readonly state: TargetState;
  /** When to come back, in milliseconds since 1970. */
  readonly due: number | null;
  /** The person's id is not needed any more. */
  readonly forget?: boolean;
}

/** A visit that came to nothing yet. When to come back depends on how often that happened. */
export interface Postponed {
  readonly postpone: WaitReason;
  readonly until?: number;
}

export type Next = Transition | Postponed;

/** An end: nothing more is to do, and the id goes. */
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
