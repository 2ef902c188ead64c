import { type Doc, group, ifBreak, indent, join, line } from "./layout.ts";

/** `{ a: string; b?: number }`, or a member a line where it does not fit. */
export function printBlock(members: readonly Doc[]): Doc {
  if (members.length === 0) return "{}";
  return group(["{", indent([line, join([";", line], members)]), ifBreak(";", ""), line, "}"]);
}
