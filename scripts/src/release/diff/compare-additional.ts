import type { FoundChange, Pair, PairFacts } from "./pair.ts";
import type { TypeFacts } from "./type-facts.ts";

/** Properties without a name: `additionalProperties`. */
export function compareAdditional({ old, new: after, compare }: PairFacts): Pick<Pair, "changes" | "below"> {
  const at = (rule: FoundChange["rule"], text: string): FoundChange => ({
    rule,
    text,
    place: after.pointer,
    side: "new",
  });
  if (isAnything(old) || isAnything(after)) return { changes: [], below: [] };
  const [before, now] = [old.additional, after.additional];
  if (typeof before === "object" && typeof now === "object") return { changes: [], below: [compare(before, now)] };
  if (!isOpen(old) && !isOpen(after)) return { changes: [], below: [] };
  if (!isOpen(after)) return { changes: [at("members-closed", "no longer allows additional properties")], below: [] };
  if (!isOpen(old)) return { changes: [at("members-opened", "now allows additional properties")], below: [] };
  if (typeof before !== "object" && typeof now !== "object") return { changes: [], below: [] };
  if (typeof now !== "object")
    return { changes: [at("type-widened", "now allows additional properties of any type")], below: [] };
  return { changes: [at("type-narrowed", "now limits additional properties to one type")], below: [] };
}

// That it became an object, or no longer is one, says all.
function isAnything({ additional, types, properties, values, variants }: TypeFacts): boolean {
  return (
    [types, variants, values ?? []].every(({ length }) => length === 0) &&
    properties.size === 0 &&
    additional === undefined
  );
}

// An object schema that says nothing else is emitted with an index signature.
function isOpen({ additional, types, properties, variants }: TypeFacts): boolean {
  if (additional !== undefined && additional !== false) return true;
  return types.join() === "object" && properties.size === 0 && variants.length === 0;
}
