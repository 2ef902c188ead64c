import type { Member } from "@purge/runtime";
import { inputRules } from "../../emit/operations/to-api.ts";
import { acceptsMore } from "./accepts-more.ts";
import type { IoSurface } from "./io-surface.ts";
import type { Revisions } from "./revisions.ts";
import { code } from "./words.ts";

/** What the new client refuses of a surface that the old one sent, as predicates: ``now requires `name` ``. */
export type Refusals = ReadonlyMap<IoSurface, readonly string[]>;

/** Compares the rules by which the client checks input before it sends anything. */
export function findRefusals(revisions: Revisions, surfaces: readonly IoSurface[]): Refusals {
  const found = new Map<IoSurface, string[]>();
  for (const surface of surfaces) {
    const { part, direction } = surface;
    if (direction === "out" || !surface.differs) continue;
    const [before, now] = [inputRules(surface.old, revisions.old), inputRules(surface.new, revisions.new)];
    const group = part as "path" | "query" | "header" | "body";
    const refusals = compareMembers(before[group] ?? {}, now[group] ?? {}, "");
    if (refusals.length > 0) found.set(surface, refusals);
  }
  return found;
}

function compareMembers(old: Member, now: Member, path: string): string[] {
  const closes = now.closed && !old.closed ? [`no longer accepts further members${path && ` of ${code(path)}`}`] : [];
  const below = Object.entries(now.members ?? {}).flatMap(([name, member]) => {
    const at = path === "" ? name : `${path}.${name}`;
    const before = old.members?.[name];
    return [...compareMember(before ?? {}, member, at), ...compareMembers(before ?? {}, member, at)];
  });
  return [...closes, ...below];
}

function compareMember(old: Member, now: Member, name: string): string[] {
  const [was, is] = [old.pattern?.source, now.pattern?.source];
  const isStricter = is !== undefined && is !== was && (was === undefined || !acceptsMore(was, is));
  const takesFewer = now.most !== undefined && now.most < (old.most ?? Number.POSITIVE_INFINITY);
  return [
    ...(now.required && !old.required ? [`now requires ${code(name)}`] : []),
    ...(old.empty && !now.empty && now.type === "string" ? [`no longer accepts an empty ${code(name)}`] : []),
    ...(now.only !== undefined && old.only !== now.only ? [`now takes only one value of ${code(name)}`] : []),
    ...(takesFewer ? [`now takes fewer items of ${code(name)}`] : []),
    ...(isStricter ? [`now has a stricter check of ${code(name)}`] : []),
  ];
}
