import type { Parameter, Place } from "../../document/openapi.ts";

/** From one group of parameters to another. */
export interface Move {
  from: Parameter["in"];
  to: Parameter["in"];
}

/** Names of parameters that left one group for another. */
export function movedParameters(old: Place, new_: Place): Map<string, Move> {
  const groups = (place: Place) => Map.groupBy(place.operation.parameters ?? [], ({ name }) => name.toLowerCase());
  const [before, now] = [groups(old), groups(new_)];
  const moves = new Map<string, Move>();
  for (const [one, ...others] of before.values()) {
    const [come, ...more] = (one && now.get(one.name.toLowerCase())) ?? [];
    if (one === undefined || come === undefined || others.length + more.length > 0 || one.in === come.in) continue;
    for (const name of [one.name, one.name.toLowerCase(), come.name]) moves.set(name, { from: one.in, to: come.in });
  }
  return moves;
}
