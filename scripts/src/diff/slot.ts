import type { Place } from "../openapi.ts";
import type { Compare, Found, Pair } from "./compare-schemas.ts";
import type { Direction } from "./rule.ts";
import type { Sides } from "./sides.ts";

/** One thing that a caller of an operation gives or gets, on both sides: the unit that the compiler judges. */
export interface Slot {
  old: Place;
  new: Place;
  /** `path`, `query`, `header`, `body`; `answer 200`; `any success` for a status that joins those there are. */
  part: "path" | "query" | "header" | "body" | `answer ${string}` | `success ${string}`;
  direction: Direction;
  changes: Found[];
  pairs: Pair[];
  /** Whether the compiler has to look. */
  differs: boolean;
  /** The type is the same whatever the schema says: `FormData`. */
  typeless?: true;
}

export interface Comparison {
  sides: Sides;
  compare: { readonly [direction in Direction]: Compare };
}
