import type { Problem } from "./problem.ts";
import type { Ran } from "./run-erasure.ts";

/** How a run has to end. */
export interface Wanted {
  /** What happens in the run, to begin a sentence with: "delete, 500". */
  readonly situation: string;
  readonly outcomes?: readonly string[];
  readonly evidence?: readonly string[];
  readonly reason?: RegExp | string;
  /** The one case in which a person who is there may be called not found: the vendor said so. */
  readonly mayBeNotFound?: boolean;
  readonly advice: string;
}

/** What is wrong with a run: what was noted on its way, and how it ended. */
export function judgeRun(ran: Ran, wanted: Wanted): Problem[] {
  const { outcome, evidence, reason, isPresent } = ran;
  const { situation, advice: change } = wanted;
  const found = `${outcome} (evidence ${evidence}${reason === undefined ? "" : `: ${reason}`})`;
  const did = `${situation}: the outcome is ${found}`;
  const isFalse = isPresent && (outcome === "erased" || (outcome === "not-found" && !wanted.mayBeNotFound));
  if (isFalse) {
    const expected = "nothing is called erased or not found while the person is still there";
    return [...ran.problems, { did: `${did}, and the person is still there`, expected, change }];
  }
  const { outcomes, evidence: evidences, reason: wantedReason } = wanted;
  const isWrong =
    outcomes?.includes(outcome) === false ||
    evidences?.includes(evidence) === false ||
    (wantedReason !== undefined && !matches(reason, wantedReason));
  if (!isWrong) return [...ran.problems];
  return [...ran.problems, { did, expected: describeWanted(wanted), change }];
}

function matches(reason: string | undefined, wanted: RegExp | string): boolean {
  return typeof wanted === "string" ? reason === wanted : wanted.test(reason ?? "");
}

function describeWanted({ outcomes = [], evidence = [], reason }: Wanted): string {
  const parts = [
    outcomes.join(" or "),
    evidence.length > 0 && `with the evidence ${evidence.join(" or ")}`,
    reason !== undefined && `with the reason ${reason}`,
  ];
  return parts.filter(Boolean).join(", ");
}
