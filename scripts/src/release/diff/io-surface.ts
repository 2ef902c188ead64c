import type { Place } from "../../document/openapi.ts";
import type { Compare, FoundChange, Pair } from "./pair.ts";
import type { Revisions } from "./revisions.ts";
import type { Direction } from "./rule.ts";

/** One thing that a caller of an operation gives or gets, on both revisions: the unit that the compiler judges. */
export interface IoSurface {
  old: Place;
  new: Place;
  /** `path`, `query`, `header`, `body`; `response 200`; `any success` for a status that joins those there are. */
  part: "path" | "query" | "header" | "body" | `response ${string}` | `success ${string}`;
  direction: Direction;
  changes: FoundChange[];
  pairs: Pair[];
  /** Whether the compiler has to look. */
  differs: boolean;
  /** The type is the same whatever the schema says: `FormData`. */
  typeless?: true;
}

export interface Comparison {
  revisions: Revisions;
  compare: { readonly [direction in Direction]: Compare };
}
