import { toJsonText } from "../../document/json.ts";
import { dataKey, quote } from "./identifier.ts";
import { type Doc, group, hardline, ifBreak, indent, join, line, softline } from "./layout.ts";

/** A value as an object literal in Biome's layout. `constants` are the regular expressions that are written by a name. */
export function printData(value: unknown, constants: ReadonlyMap<string, string>): Doc {
  if (typeof value === "string") return quote(value);
  if (value instanceof RegExp) return constants.get(String(value)) ?? String(value);
  if (Array.isArray(value)) return printList(value.map((item) => printData(item, constants)));
  if (typeof value !== "object" || value === null) return toJsonText(value);
  const members = Object.entries(value).map(([key, member]) => printMember(key, member, constants));
  return members.length === 0
    ? "{}"
    : group(["{", indent([line, join([",", line], members)]), ifBreak(",", ""), line, "}"]);
}

/** The same with a member a line, whether it fits or not. */
export function printTable(value: object, constants: ReadonlyMap<string, string>): Doc {
  const members = Object.entries(value).map(([key, member]) => [[hardline, printMember(key, member, constants), ","]]);
  return members.length === 0 ? "{}" : ["{", indent(members), hardline, "}"];
}

// Where a record takes any name, the compiler expects Object's own `toString` under that name, and widens what it gets.
function printMember(key: string, value: unknown, constants: ReadonlyMap<string, string>): Doc {
  const inherited = key in Object.prototype && typeof value === "object" ? " as const" : "";
  return [`${dataKey(key)}: `, printData(value, constants), inherited];
}

function printList(items: readonly Doc[]): Doc {
  if (items.length === 0) return "[]";
  return group(["[", indent([softline, join([",", line], items)]), ifBreak(",", ""), softline, "]"]);
}
