import { stringify } from "yaml";
import type { Json } from "../document/json.ts";

/** The first line of every normalized document. */
export const banner = "# Generated from source.yaml and overlay.yaml by `pnpm spec normalize`. Do not edit.";

/** YAML that every YAML reader takes for the same data, the same bytes for the same data. */
export function serialize(document: Json): string {
  // A line width folds long texts, and folding corrupts some of them; YAML 1.1 readers take `no` for false.
  const text = stringify(document, { lineWidth: 0, aliasDuplicateObjects: false, compat: "yaml-1.1" });
  return `${banner}\n${text}`;
}
