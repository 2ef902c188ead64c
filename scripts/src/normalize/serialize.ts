import { stringify } from "yaml";
import type { Json } from "../document/json.ts";

/** Writes YAML that every parser reads alike, and the same bytes for the same data. `sources` are the files named in its header. */
export function serialize(document: Json, sources: readonly string[] = ["source.yaml"]): string {
  // Folding long lines corrupts some texts, and YAML 1.1 parsers read `no` as false.
  const text = stringify(document, { lineWidth: 0, aliasDuplicateObjects: false, compat: "yaml-1.1" });
  return `# Generated from ${sources.join(" and ")} by \`node run.mjs spec normalize\`. Do not edit.\n${text}`;
}
