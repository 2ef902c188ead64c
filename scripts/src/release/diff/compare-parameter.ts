import { toJsonText } from "../../document/json.ts";
import type { Parameter, Schema } from "../../document/openapi.ts";
import type { Comparison, IoSurface } from "./io-surface.ts";
import type { FoundChange } from "./pair.ts";
import type { Placed } from "./placed.ts";
import { type PlacedParameter, placedValue } from "./placed-parameter.ts";
import { code, codes, documented } from "./words.ts";

/** Compares a parameter with its next version, and adds what changed to the surface. */
export function compareParameter(
  old: PlacedParameter,
  now: PlacedParameter,
  surface: IoSurface,
  { revisions, compare }: Comparison,
): void {
  const [before, after] = [old.parameter, now.parameter];
  const at = (rule: FoundChange["rule"], text: string) =>
    surface.changes.push({ rule, text, place: now.pointer, side: "new" });
  const was = before.required === true || before.in === "path";
  const is = after.required === true || after.in === "path";
  if (before.in === after.in && isRecased(before.name, after.name)) {
    const text = `was renamed to ${code(after.name)}`;
    surface.changes.push({ rule: "parameter-renamed", text, place: old.pointer, side: "old" });
  }
  if (!was && is) at("became-required", "is now required");
  if (was && !is) at("became-optional", "is now optional");
  if (!before.deprecated && after.deprecated) at("deprecated", "is deprecated");
  if (before.deprecated && !after.deprecated) at("undeprecated", "is no longer deprecated");
  if (wireOf(before) !== wireOf(after)) at("wire-changed", "is serialized differently");
  if (textOf(before) !== textOf(after)) at("text", documented);
  const reserved = newlyReserved(before, after);
  if (reserved.length > 0) at("guard-added", `no longer accepts ${codes(reserved)}, which would reach another route`);
  const [value, newValue] = [comparedValue(old), comparedValue(now)];
  surface.pairs.push(compare.in(value, newValue));
  surface.differs ||= !revisions.sameTypes(value.schema as Schema, newValue.schema as Schema);
}

// Normalizing writes the literals of sibling routes as `not` at a path parameter; vendors don't.
function reservedBy({ in: place, schema }: Parameter): string[] {
  const not = place === "path" && typeof schema === "object" ? schema.not : undefined;
  const values = typeof not === "object" ? ((not as { enum?: readonly unknown[] }).enum ?? []) : [];
  return values.filter((value) => typeof value === "string");
}

function newlyReserved(before: Parameter, after: Parameter): string[] {
  const known = reservedBy(before);
  return reservedBy(after).filter((literal) => !known.includes(literal));
}

function comparedValue({ parameter, pointer }: PlacedParameter): Placed {
  const placed = placedValue(parameter, pointer);
  if (typeof placed.schema !== "object" || reservedBy(parameter).length === 0) return placed;
  const { not, ...schema } = placed.schema;
  return { ...placed, schema: schema as Schema };
}

// One header on the wire, two keys in TypeScript.
function isRecased(before: string, after: string): boolean {
  return before !== after && before.toLowerCase() === after.toLowerCase();
}

function wireOf({ style, explode, allowReserved, allowEmptyValue, content }: Parameter): string {
  return toJsonText([style, explode, allowReserved, allowEmptyValue, Object.keys(content ?? {})]);
}

function textOf({ description, example, examples }: Parameter): string {
  return toJsonText([description, example, examples]);
}
