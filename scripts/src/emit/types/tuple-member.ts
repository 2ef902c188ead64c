import type ts from "typescript";

const prefix = "purge-tuple-";

/** A placeholder for an item of a tuple until its type is printed, since openapi-typescript has no open tuples. */
export function tupleMember(item: number | "rest"): string {
  return `${prefix}${item}`;
}

/** The index of the tuple item that a member is a placeholder for, if it is one. */
export function tupleItem({ name }: ts.TypeElement): number | "rest" | undefined {
  const text = name !== undefined && "text" in name ? String(name.text) : "";
  if (!text.startsWith(prefix)) return undefined;
  const item = text.slice(prefix.length);
  return item === "rest" ? item : Number(item);
}
