import type { Verdict } from "../diff/verdict.ts";
import type { Subject } from "./summary.ts";

/** What a change means for one package. */
export interface PackageVerdict {
  /** The folder in `packages/`. */
  folder: string;
  subject: Subject;
  verdict: Verdict;
  /** What it is compared with, as text. */
  before: string;
  /** Generated from a specification. */
  provider: boolean;
}

/** What judging reads: the repository at the base, and as it is or will be once everything is generated. */
export interface Comparing {
  root: string;
  base: string;
  changed: readonly string[];
  now(path: string): Promise<string | undefined>;
}
