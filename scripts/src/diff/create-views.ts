import { emitTypes } from "../emit/types.ts";
import { type Alternatives, schemasOfAlternatives } from "./alternatives.ts";
import type { Pair } from "./compare-schemas.ts";
import { openView } from "./open-view.ts";
import { partOfDocument } from "./part-of-document.ts";
import type { Direction } from "./rule.ts";
import type { Placed } from "./schema-facts.ts";
import { createShapeView } from "./shape-view.ts";
import type { Sides } from "./sides.ts";
import type { Slot } from "./slot.ts";
import { emittedTypes, shapeTypes } from "./slot-types.ts";

type TypeOnSide = (side: "old" | "new") => string;

/** The types of one thing that is judged, in each view. */
export interface Types {
  /** As emitted; for what callers are given, with enumerations taken for their base types. */
  emitted: TypeOnSide;
  shape: TypeOnSide;
  names: TypeOnSide;
}

export interface Views {
  ofSlot(slot: Slot): Types;
  ofAlternative(pair: Pair): Types;
  /** What the types refer to; read it after all types are written. */
  declarations(): string[];
}

const namespaces = { in: { old: "StrictOld", new: "StrictNew" }, out: { old: "OpenOld", new: "OpenNew" } };

export function createViews(sides: Sides, slots: readonly Slot[], alternatives: Alternatives): Views {
  const both = (values: boolean, prefix: string) => ({
    old: createShapeView(sides.old, values, `${prefix}Old`),
    new: createShapeView(sides.new, values, `${prefix}New`),
  });
  const [shapes, names] = [both(true, "Shape"), both(false, "Names")];
  const [shapeOf, namesOf] = [shapeTypes(shapes), shapeTypes(names)];
  const emittedOf = { in: emittedTypes(namespaces.in), out: emittedTypes(namespaces.out) };
  const emit = (side: "old" | "new", direction: Direction) => {
    const more = schemasOfAlternatives(alternatives, sides, side, direction);
    const part = partOfDocument(sides[side], slots, side, direction, more);
    return `namespace ${namespaces[direction][side]} {\n${emitTypes(direction === "in" ? part : openView(part))}}`;
  };
  return {
    ofSlot: (slot) => ({
      emitted: (side) => emittedOf[slot.direction](slot, side),
      shape: (side) => shapeOf(slot, side),
      names: (side) => namesOf(slot, side),
    }),
    ofAlternative: (pair) => {
      const { name = "", direction = "out" } = alternatives.get(pair) ?? {};
      const placed = (side: "old" | "new") => pair.alternative?.[side] as Placed;
      return {
        emitted: (side) => `${namespaces[direction][side]}.components["schemas"][${JSON.stringify(name)}]`,
        shape: (side) => shapes[side].shapeOf(placed(side)),
        names: (side) => names[side].shapeOf(placed(side)),
      };
    },
    declarations: () => [
      ...(["in", "out"] as const).flatMap((direction) => [emit("old", direction), emit("new", direction)]),
      ...[shapes.old, shapes.new, names.old, names.new].map((view) => view.declarations()),
    ],
  };
}
