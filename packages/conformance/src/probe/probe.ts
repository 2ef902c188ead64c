import type { Operation } from "../openapi/operation.ts";
import type { Driver } from "./driver.ts";
import type { Ability } from "./subject.ts";

/** One way in which a client could fail its users, and the test that it does not. */
export interface Probe {
  /** Such as `redirects/307-other-origin`. The part before the slash is the group on the scoreboard. */
  readonly id: string;
  readonly title: string;
  /** The promise that it tests (see `promises.ts`). */
  readonly promise: 1 | 2 | 3 | 4 | 5;
  /** Abilities that the client needs for this probe. */
  readonly needs?: readonly Ability[];
  /** It watches or changes the whole process, so nothing else may run meanwhile. */
  readonly exclusive?: true;
  /** Runs once per package, not for each operation; in a quick run only once. */
  readonly once?: true;
  applies?(operation: Operation): boolean;
  /** Resolves to the reason for a failure, or `undefined`. */
  run(driver: Driver): Promise<string | undefined>;
}

/** The result of one probe on one operation of one subject. */
export interface ProbeResult {
  readonly subject: string;
  readonly provider: string;
  readonly operation: string;
  readonly probe: string;
  readonly ms: number;
  readonly reason?: string;
  /** The reason for the first failure, if the case was run a second time. */
  readonly firstReason?: string;
}
