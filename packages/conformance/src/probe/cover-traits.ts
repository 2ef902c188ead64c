import type { Operation } from "../openapi/operation.ts";

/**
 * A few of these operations that together have every trait that one of them has. A probe that runs on them has gone every
 * way that the runtime knows, if not every combination of ways.
 */
export function coverTraits(operations: readonly Operation[]): Operation[] {
  const left = new Set(operations.flatMap(traitsOf));
  const chosen = new Set<Operation>();
  while (left.size > 0) {
    const gain = (operation: Operation): number => traitsOf(operation).filter((trait) => left.has(trait)).length;
    const best = operations.reduce((most, one) => (gain(one) > gain(most) ? one : most));
    for (const trait of traitsOf(best)) left.delete(trait);
    chosen.add(best);
  }
  return operations.filter((one) => chosen.has(one));
}

/** What decides how the runtime carries out a call: whether it may be repeated, what it sends and signs, and what it reads. */
function traitsOf({ safeToRepeat, bodyType, needs, success }: Operation): string[] {
  const signing = needs.map(({ in: place, basic }) => (basic ? "basic" : place));
  const [sent, read] = [bodyType, success.type].map((type = "nothing") => (/[/+]json$/.test(type) ? "json" : type));
  return [
    `may be repeated: ${safeToRepeat}`,
    `sends ${sent}`,
    `signs ${signing.join(" and ")}`,
    `reads ${read}`,
    `reads whether it is done: ${success.done !== undefined}`,
  ];
}
