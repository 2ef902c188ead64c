import type { Example } from "./rename-example.ts";
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
  /** The operations whose input it changes. */
  callers: readonly string[];
  /** The operations whose responses it changes. */
  readers: readonly string[];
  example?: Example;
}
