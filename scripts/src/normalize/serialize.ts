import { stringify } from "yaml";
import type { Json } from "../document/json.ts";

/** YAML that every YAML reader takes for the same data, the same bytes for the same data. `sources` names its files. */
export function serialize(document: Json, sources: readonly string[] = ["source.yaml"]): string {
  // A line width folds long texts, and folding corrupts some of them; YAML 1.1 readers take `no` for false.
  const text = stringify(document, { lineWidth: 0, aliasDuplicateObjects: false, compat: "yaml-1.1" });
  return `# Generated from ${sources.join(" and ")} by \`node run.mjs spec normalize\`. Do not edit.\n${text}`;
}
