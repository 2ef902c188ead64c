import type { Operation } from "../openapi/operation.ts";
import type { Driver } from "./driver.ts";
import type { Ability } from "./subject.ts";

/** One way to be hurt, and the proof that it does not happen. */
export interface Probe {
  /** `redirects/307-other-origin`: the part before the slash is its group on the scoreboard. */
  readonly id: string;
  readonly title: string;
  /** The promise of the design that it proves. */
  readonly promise: 1 | 2 | 3 | 4 | 5;
  /** Abilities without which the question has no meaning. */
  readonly needs?: readonly Ability[];
  /** It watches or changes the whole process: nothing else runs meanwhile. */
  readonly exclusive?: true;
  /** Once for a package, not for each operation; in a quick run once at all. */
  readonly once?: true;
  applies?(operation: Operation): boolean;
  /** Nothing, or why it failed. */
  run(driver: Driver): Promise<string | undefined>;
}

/** What came of one probe on one operation of one subject. */
export interface ProbeResult {
  readonly subject: string;
  readonly provider: string;
  readonly operation: string;
  readonly probe: string;
  readonly ms: number;
  readonly reason?: string;
  /** Why it failed before it was run again. */
  readonly firstReason?: string;
}
