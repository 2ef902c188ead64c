import { emitTypes } from "../emit/types.ts";
import { type Claim, compileClaims, type Finding } from "./compile-claims.ts";
import { openView } from "./open-view.ts";
import { partOfDocument } from "./part-of-document.ts";
import type { Direction } from "./rule.ts";
import { createShapeView } from "./shape-view.ts";
import type { Sides } from "./sides.ts";
import type { Slot } from "./slot.ts";
import { emittedTypes, shapeTypes, type TypeOfSlot } from "./slot-types.ts";
import type { Bump } from "./verdict.ts";

/** What the compiler makes of a slot; `unknown` where its types are too deep for it. */
export interface SlotVerdict {
  bump: Bump | "unknown";
  /** The compiler's words. */
  why: string;
}

/** Judges every slot that differs: is the old input still good, is the new output good for old readers, is everything there? */
export function judgeSlots(sides: Sides, slots: readonly Slot[]): Map<Slot, SlotVerdict> {
  const open = slots.filter(({ differs }) => differs);
  if (open.length === 0) return new Map();
  const views = createViews(sides, open);
  const claims = open.flatMap((slot) => claimsOf(slot, views).map((claim) => ({ slot, ...claim })));
  const findings = compileClaims(views.declarations(), claims);
  const verdicts = new Map<Slot, SlotVerdict>(open.map((slot) => [slot, { bump: "patch", why: "" }]));
  claims.forEach(({ slot, bump }, index) => {
    weigh(verdicts, slot, bump, findings[index] as Finding);
  });
  return verdicts;
}

function weigh(verdicts: Map<Slot, SlotVerdict>, slot: Slot, bump: Bump, finding: Finding): void {
  const so = verdicts.get(slot)?.bump;
  if (finding.holds === true || so === "major") return;
  if (finding.holds === "unknown") verdicts.set(slot, { bump: "unknown", why: "" });
  else if (so !== "unknown" || bump === "major") verdicts.set(slot, { bump, why: finding.why });
}

interface Views {
  emitted: TypeOfSlot;
  shape: TypeOfSlot;
  names: TypeOfSlot;
  declarations(): string[];
}

/** What is asked of a slot; a claim that fails weighs `bump`. Those of a breach come first. */
function claimsOf(slot: Slot, { emitted, shape, names }: Views): (Claim & { bump: Bump })[] {
  const from = (view: TypeOfSlot, side: "old" | "new", bump: Bump) => ({
    source: view(slot, side),
    target: view(slot, side === "old" ? "new" : "old"),
    bump,
  });
  if (slot.part.startsWith("success")) return [from(emitted, "new", "major")];
  if (slot.direction === "in")
    return [from(emitted, "old", "major"), from(names, "new", "major"), from(shape, "old", "minor")];
  return [from(emitted, "new", "major"), from(shape, "new", "major"), from(shape, "old", "minor")];
}

function createViews(sides: Sides, slots: readonly Slot[]): Views {
  const strict = emittedTypes({ old: "StrictOld", new: "StrictNew" });
  const open = emittedTypes({ old: "OpenOld", new: "OpenNew" });
  const shapes = {
    old: createShapeView(sides.old, true, "ShapeOld"),
    new: createShapeView(sides.new, true, "ShapeNew"),
  };
  const names = {
    old: createShapeView(sides.old, false, "NamesOld"),
    new: createShapeView(sides.new, false, "NamesNew"),
  };
  const emit = (name: string, side: "old" | "new", direction: Direction) => {
    const part = partOfDocument(sides[side], slots, side, direction);
    return `namespace ${name} {\n${emitTypes(direction === "in" ? part : openView(part))}}`;
  };
  return {
    emitted: (slot, side) => (slot.direction === "in" ? strict : open)(slot, side),
    shape: shapeTypes(shapes),
    names: shapeTypes(names),
    declarations: () => [
      ...[emit("StrictOld", "old", "in"), emit("StrictNew", "new", "in")],
      ...[emit("OpenOld", "old", "out"), emit("OpenNew", "new", "out")],
      ...[shapes.old, shapes.new, names.old, names.new].map((view) => view.declarations()),
    ],
  };
}
