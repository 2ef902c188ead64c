import { compileSchema } from "../check-schema.ts";
import { locator } from "../import/locate.ts";
import { type Origin, parseData } from "../import/parse-data.ts";
import type { Json } from "../json.ts";
import { ProblemError } from "../problem.ts";
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

let check: ReturnType<typeof compileSchema> | undefined;

/** Reads and checks an overlay document. Throws a ProblemError. */
export function parseOverlay(text: string, origin: Origin): Overlay {
  const data = parseData(text, origin);
  check ??= compileSchema(overlaySchema);
  const faults = check(data);
  const find = locator(text);
  if (faults.length === 0) return data as unknown as Overlay;
  throw new ProblemError(
    faults.map((fault) => ({
      ...origin,
      ...fault,
      ...find(fault.pointer),
      rule: "overlay-schema",
      severity: "error",
      next: "Write the overlay as OpenAPI Overlay 1.1 says.",
    })),
  );
}
