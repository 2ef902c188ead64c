import type { Evidence } from "../../openapi.ts";

/** `documented` or `observed: a call of 2026-11-20`, one after the other where there are several. */
export function evidenceOf({ "x-purge-evidence": given }: { "x-purge-evidence"?: Evidence | Evidence[] }): string {
  const all = [given ?? []].flat();
  return [...new Set(all.map(({ grade, source }) => `${grade}: ${source}`))].join("; ");
}
