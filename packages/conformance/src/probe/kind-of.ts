import type { Operation } from "../openapi/operation.ts";

/**
 * What decides how the runtime carries out a call: whether it may be repeated, what it sends and signs, and what it reads.
 * The same probe on two operations of a kind takes the same way through the runtime.
 */
export function kindOf({ safeToRepeat, bodyType, needs, success }: Operation): string {
  const signing = needs.map(({ in: place, basic }) => (basic ? "basic" : place));
  const [sent, read] = [bodyType, success.type].map((type = "") => (/[/+]json$/.test(type) ? "json" : type));
  return JSON.stringify([safeToRepeat, sent, signing, read, success.done !== undefined]);
}
