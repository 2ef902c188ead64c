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

/** One change of every node that `target` selects. */
export interface Action {
  target: string;
  /** Why the change is needed, and the evidence. */
  description?: string;
  update?: Json;
  /** A query that selects the one node to merge into the targets. */
  copy?: string;
  remove?: true;
}

/** Parses and validates an overlay document. Throws a ProblemError. */
export function parseOverlay(text: string, origin: Origin): Overlay {
  const next = "Follow the OpenAPI Overlay specification 1.1.";
  return parseChecked(text, origin, overlaySchema, { rule: "overlay-schema", next }) as unknown as Overlay;
}
