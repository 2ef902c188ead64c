import { emitTypes } from "../../emit/emit-types.ts";

import type { IoSurface } from "./io-surface.ts";
import { emittedTypes, shapeTypes } from "./io-surface-types.ts";
import { openView } from "./open-view.ts";
import type { Pair } from "./pair.ts";
import { partOfDocument } from "./part-of-document.ts";
import type { Placed } from "./placed.ts";
import type { Revisions } from "./revisions.ts";
import type { Direction } from "./rule.ts";
import { createShapeView, type ShapeKind } from "./shape-view.ts";
import { schemasOfUnionMembers, type UnionMembers } from "./union-members.ts";

type TypeOnSide = (side: "old" | "new") => string;

/** The types of one thing that is judged, in each view. */
export interface Types {
  /** As emitted; for what callers are given, with enumerations taken for their base types. */
  emitted: TypeOnSide;
  shape: TypeOnSide;
  names: TypeOnSide;
  shared: TypeOnSide;
}

export interface Views {
  ofSurface(surface: IoSurface): Types;
  ofAlternative(pair: Pair): Types;
  /** What the types refer to; read it after all types are written. */
  declarations(): string[];
}

const namespaces = { in: { old: "StrictOld", new: "StrictNew" }, out: { old: "OpenOld", new: "OpenNew" } };

export function createViews(revisions: Revisions, surfaces: readonly IoSurface[], members: UnionMembers): Views {
  const both = (kind: ShapeKind, prefix: string) => ({
    old: createShapeView(revisions.old, kind, `${prefix}Old`),
    new: createShapeView(revisions.new, kind, `${prefix}New`),
  });
  const [shapes, names, shared] = [both("values", "Shape"), both("names", "Names"), both("shared", "Shared")];
  const [shapeOf, namesOf, sharedOf] = [shapeTypes(shapes), shapeTypes(names), shapeTypes(shared)];
  const emittedOf = { in: emittedTypes(namespaces.in), out: emittedTypes(namespaces.out) };
  const emit = (side: "old" | "new", direction: Direction) => {
    const more = schemasOfUnionMembers(members, revisions, side, direction);
    const part = partOfDocument(revisions[side], surfaces, side, direction, more);
    const types = emitTypes(direction === "in" ? part : openView(part));
    return `namespace ${namespaces[direction][side]} {\n${withoutInterfaces(types)}}`;
  };
  return {
    ofSurface: (surface) => ({
      emitted: (side) => emittedOf[surface.direction](surface, side),
      shape: (side) => shapeOf(surface, side),
      names: (side) => namesOf(surface, side),
      shared: (side) => sharedOf(surface, side),
    }),
    ofAlternative: (pair) => {
      const { name = "", direction = "out" } = members.get(pair) ?? {};
      const placed = (side: "old" | "new") => pair.alternative?.[side] as Placed;
      return {
        emitted: (side) => `${namespaces[direction][side]}.components["schemas"][${JSON.stringify(name)}]`,
        shape: (side) => shapes[side].shapeOf(placed(side)),
        names: (side) => names[side].shapeOf(placed(side)),
        shared: (side) => shared[side].shapeOf(placed(side)),
      };
    },
    declarations: () => [
      ...(["in", "out"] as const).flatMap((direction) => [emit("old", direction), emit("new", direction)]),
      ...[shapes, names, shared].flatMap((views) => [views.old, views.new]).map((view) => view.declarations()),
    ],
  };
}

// The compiler misses an index signature in an interface and in nothing else that callers write: a body that takes further
// members takes what it took.
function withoutInterfaces(types: string): string {
  return types.replaceAll(/^export interface (\w+) \{$/gm, "export type $1 = {");
}
