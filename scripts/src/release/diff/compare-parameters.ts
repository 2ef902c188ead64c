import { escapeToken, toJsonText } from "../../document/json.ts";
import type { Parameter, Place, Schema } from "../../document/openapi.ts";
import { templateNames } from "../../document/template-names.ts";

import type { Comparison, IoSurface } from "./io-surface.ts";

import type { FoundChange } from "./pair.ts";
import type { Placed } from "./placed.ts";
import { matchNames } from "./similar-names.ts";
import { code, codes, documented } from "./words.ts";

interface PlacedParameter {
  parameter: Parameter;
  pointer: string;
}

/** A surface for each group of parameters. */
export function compareParameters(old: Place, new_: Place, comparison: Comparison): IoSurface[] {
  const moved = movedNames(old, new_);
  return (["path", "query", "header"] as const).map((group): IoSurface => {
    const [before, now] = [old, new_].map((place) => parametersOf(place, group)) as [Group, Group];
    const match = matchNames(before.keys(), now.keys(), alike(old, new_, before, now, comparison));
    const surface: IoSurface = { old, new: new_, part: group, direction: "in", changes: [], pairs: [], differs: false };
    for (const name of match.removed) surface.changes.push(goneOrMoved(before, name, moved.get(name)));
    for (const [name, newName] of match.renamed) {
      const written = now.get(newName)?.parameter.name ?? newName;
      surface.changes.push(gone(before, name, "parameter-renamed", `was renamed to ${code(written)}`));
    }
    for (const name of match.added) surface.changes.push(added(now, name, moved.get(name), old));
    const both = [...match.kept.map((name): [string, string] => [name, name]), ...match.renamed];
    for (const [name, newName] of both) compareOne(get(before, name), get(now, newName), surface, comparison);
    surface.differs ||= surface.changes.length > 0;
    return surface;
  });
}

type Group = Map<string, PlacedParameter>;

function parametersOf({ operation, pointer }: Place, group: Parameter["in"]): Group {
  const placed = (operation.parameters ?? []).map((parameter, index) => ({
    parameter,
    pointer: `${pointer}/parameters/${index}`,
  }));
  const key = ({ name }: Parameter) => (group === "header" ? name.toLowerCase() : name);
  return new Map(placed.filter(({ parameter }) => parameter.in === group).map((one) => [key(one.parameter), one]));
}

function get(group: Group, name: string): PlacedParameter {
  return group.get(name) as PlacedParameter;
}

interface Move {
  from: Parameter["in"];
  to: Parameter["in"];
}

/** Names that left one group for another. */
function movedNames(old: Place, new_: Place): Map<string, Move> {
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

function alike(old: Place, new_: Place, before: Group, now: Group, { revisions }: Comparison) {
  const [names, newNames] = [templateNames(old.path), templateNames(new_.path)];
  return (gone: string, come: string): "exactly" | "roughly" | "no" => {
    const [one, other] = [get(before, gone).parameter, get(now, come).parameter];
    if (one.in === "path" && names.length === newNames.length) {
      return names.indexOf(gone) === newNames.indexOf(come) ? "exactly" : "no";
    }
    if (one.required !== other.required) return "no";
    return revisions.sameTypes(placedValue(one, "").schema, placedValue(other, "").schema) ? "roughly" : "no";
  };
}

function gone(group: Group, name: string, rule: FoundChange["rule"], text: string): FoundChange {
  return { rule, text, place: get(group, name).pointer, side: "old" };
}

function goneOrMoved(group: Group, name: string, move: Move | undefined): FoundChange {
  if (move === undefined) return gone(group, name, "parameter-removed", "was removed");
  return gone(group, name, "parameter-moved", `is now a ${move.to} parameter`);
}

// A move shows in both groups and is one change.
function added(now: Group, name: string, move: Move | undefined, old: Place): FoundChange {
  if (move !== undefined) return goneOrMoved(parametersOf(old, move.from), name, move);
  const { parameter, pointer } = get(now, name);
  if (parameter.required !== true) return { rule: "parameter-added", text: "was added", place: pointer, side: "new" };
  return { rule: "required-parameter-added", text: "was added and is required", place: pointer, side: "new" };
}

function placedValue({ schema, content }: Parameter, pointer: string): Placed {
  const [media] = Object.entries(content ?? {});
  if (schema !== undefined || media === undefined) return { schema: schema ?? {}, pointer: `${pointer}/schema` };
  return { schema: media[1].schema ?? {}, pointer: `${pointer}/content/${escapeToken(media[0])}/schema` };
}

function compareOne(
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
