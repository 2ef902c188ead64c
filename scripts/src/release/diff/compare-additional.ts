import type { Found, Pair, PairFacts } from "./pair.ts";
import type { TypeFacts } from "./type-facts.ts";

/** Members that have no name: `additionalProperties`. */
export function compareAdditional({ old, new: after, compare }: PairFacts): Pick<Pair, "changes" | "below"> {
  const at = (rule: Found["rule"], text: string): Found => ({ rule, text, place: after.pointer, side: "new" });
  const [before, now] = [old.additional, after.additional];
  if (typeof before === "object" && typeof now === "object") return { changes: [], below: [compare(before, now)] };
  if (!isOpen(old) && !isOpen(after)) return { changes: [], below: [] };
  if (!isOpen(after)) return { changes: [at("members-closed", "no longer has further members")], below: [] };
  if (!isOpen(old)) return { changes: [at("members-opened", "may now have further members")], below: [] };
  if (typeof before !== "object" && typeof now !== "object") return { changes: [], below: [] };
  if (typeof now !== "object")
    return { changes: [at("type-widened", "may now have further members of any type")], below: [] };
  return { changes: [at("type-narrowed", "has further members of one type only")], below: [] };
}

// An object of which nothing is said is emitted as one that may have any member.
function isOpen({ additional, types, properties, variants }: TypeFacts): boolean {
  if (additional !== undefined && additional !== false) return true;
  return types.join() === "object" && properties.size === 0 && variants.length === 0;
}
