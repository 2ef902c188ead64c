import { type TargetState, toOutcome } from "../../model/outcome.ts";
import type { Decision } from "../../request/decide.ts";
import { GRACE_MS, type Truth } from "./vendor.ts";

/** What a run ended with, and what the vendor really did. */
export interface Ending {
  readonly state: TargetState;
  readonly truth: Truth;
  readonly now: number;
  /** The decision that was made on the way, if it was heard of. */
  readonly decision?: Decision;
}

export interface Scenario {
  readonly name: string;
  readonly who: string | { readonly email: string };
  readonly graceMs: number;
  readonly reads: boolean;
  /** The deletion is a job that the vendor accepts for anybody; only its id shows how far it is. */
  readonly jobs?: boolean;
  /** A decision of a person, made once the target has this state, or at a moment of each run. */
  readonly decide?: { readonly what: "undo"; readonly when: TargetState } | { readonly what: "hold" };
  /** What must never be: a sentence, or nothing. */
  check(ending: Ending): string | undefined;
}

/** What holds in every scenario. */
export function checkAlways({ state, truth, now }: Ending): string | undefined {
  if (truth.withoutIntent) return "a request left without its intent on disk";
  const gone = !truth.present || (truth.finalAt > 0 && now >= truth.finalAt);
  if (toOutcome(state) === "erased" && !gone) return "erased, it says, and the person is there";
  if (["not-found", "held", "undone", "waiting"].includes(state) && gone) return `deleted, and the outcome is ${state}`;
  return undefined;
}

function mustEndAs(...wanted: readonly TargetState[]): Scenario["check"] {
  return ({ state }) => (wanted.includes(state) ? undefined : `it ended as ${state}`);
}

export const scenarios: readonly Scenario[] = [
  { name: "deletion", who: "x", graceMs: 0, reads: false, check: mustEndAs("erased") },
  { name: "lookup", who: { email: "x" }, graceMs: 0, reads: false, check: mustEndAs("erased") },
  { name: "read-back", who: "x", graceMs: 0, reads: true, check: mustEndAs("erased") },
  { name: "grace", who: "x", graceMs: GRACE_MS, reads: true, check: mustEndAs("erased") },
  { name: "job", who: "x", graceMs: GRACE_MS, reads: false, jobs: true, check: mustEndAs("erased") },
  {
    name: "job, read back",
    who: { email: "x" },
    graceMs: GRACE_MS,
    reads: true,
    jobs: true,
    check: mustEndAs("erased"),
  },
  {
    name: "undo",
    who: "x",
    graceMs: GRACE_MS,
    reads: true,
    decide: { what: "undo", when: "scheduled" },
    check: ({ state, truth }) =>
      state === "undone" && truth.finalAt === 0 ? undefined : `undone in time, and it ended as ${state}`,
  },
  {
    name: "hold",
    who: "x",
    graceMs: 0,
    reads: false,
    decide: { what: "hold" },
    check: ({ state, truth, decision }) => {
      if (decision?.accepted && truth.deletions > 0) return "deleted although the hold was accepted";
      if (decision?.accepted && state !== "held") return `the hold was accepted, and it ended as ${state}`;
      return ["held", "erased"].includes(state) ? undefined : `it ended as ${state}`;
    },
  },
];
