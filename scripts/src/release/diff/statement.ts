import type { Example } from "./rename-example.ts";
import type { Direction } from "./rule.ts";
import type { RuleName } from "./rules.ts";
import type { Bump } from "./verdict.ts";

/** A change as a sentence in parts, so that equal ones are said once. */
export interface Statement {
  bump: Bump;
  rule: RuleName;
  place: string;
  /** The operation in which `thing` is. */
  operation?: string;
  /** ``path parameter `id` ``; empty for the operation itself. */
  thing: string;
  /** `was removed` */
  text: string;
  todo: string;
  /** The operations where it is felt. */
  affects: readonly string[];
  directions: ReadonlySet<Direction>;
  example?: Example;
}
