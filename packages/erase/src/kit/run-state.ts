import type { Step } from "../model/provider.ts";
import type { Person, ProviderContract, Vendor } from "./contract.ts";
import type { Fault } from "./faults.ts";
import type { Problem } from "./problem.ts";

/** What happens between the beginning and the end of a call of `send`. */
export interface Sending {
  readonly step: Step;
  /** Ends the request, as the end of the visit does. */
  readonly abort: AbortController;
  requests: number;
  /** What was sent back, if something was. */
  status?: number;
  fault?: Fault;
}

/** One erasure that is watched. Everything but the first two members and `faultFor` changes as it goes on. */
export interface RunState {
  readonly contract: ProviderContract;
  readonly vendor: Vendor;
  /** With the job, once the deletion was asked for. */
  person: Person;
  /** The fault that happens to a request, if one does. */
  readonly faultFor: (step: Step) => Fault | undefined;
  now: number;
  sending: Sending | undefined;
  /** The last `prepare` was responded to as the vendor does. */
  prepared: boolean;
  /** The steps that were requested, in the order of time. */
  readonly requested: Step[];
  readonly problems: Problem[];
  /** The process has died. */
  down: boolean;
  /** Boundaries that were passed, and the one where the process dies. */
  passed: number;
  readonly crashAt: number | undefined;
}

/** Thrown where the process dies. */
export class Crash extends Error {}

export function passBoundary(run: RunState): void {
  if (run.down) throw new Crash();
  run.passed += 1;
  if (run.passed !== run.crashAt) return;
  run.down = true;
  throw new Crash();
}

export function note(run: RunState, did: string, expected: string, change: string): void {
  run.problems.push({ did, expected, change });
}
