import type ts from "typescript";

const prefix = "purge-tuple-";

/** The member that stands for an item of a tuple until its type is printed: openapi-typescript knows no open tuples. */
export function tupleMember(item: number | "rest"): string {
  return `${prefix}${item}`;
}

/** Whether a member stands for an item of a tuple, and for which. */
export function tupleItem({ name }: ts.TypeElement): number | "rest" | undefined {
  const text = name !== undefined && "text" in name ? String(name.text) : "";
  if (!text.startsWith(prefix)) return undefined;
  const item = text.slice(prefix.length);
  return item === "rest" ? item : Number(item);
}
