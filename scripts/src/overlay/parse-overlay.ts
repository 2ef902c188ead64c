import type { Json } from "../document/json.ts";
import type { Origin } from "../document/origin.ts";
import { parseChecked } from "../document/parse-checked.ts";
import { overlaySchema } from "./overlay.schema.ts";

/** An OpenAPI Overlay document (1.1). */
export interface Overlay {
  overlay: string;
  info: { title: string; version: string; description?: string };
  actions: Action[];
}

/** Does one thing to every node that `target` selects. */
export interface Action {
  target: string;
  /** Why, and how we know. */
  description?: string;
  update?: Json;
  /** A query of the one node to merge into the targets. */
  copy?: string;
  remove?: true;
}

/** Reads and checks an overlay document. Throws a ProblemError. */
export function parseOverlay(text: string, origin: Origin): Overlay {
  const next = "Write the overlay as OpenAPI Overlay 1.1 says.";
  return parseChecked(text, origin, overlaySchema, { rule: "overlay-schema", next }) as unknown as Overlay;
}
