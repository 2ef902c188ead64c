import type { Entry } from "../model/entry.ts";

/** Whether a deletion may have been carried out without our knowing: an intent without its answer, or an uncertain answer. */
export function findLost(entries: readonly Entry[]): boolean {
  return entries.some((entry, index) => {
    if (entry.is !== "sent" || entry.step !== "delete") return false;
    const next = entries[index + 1];
    return next?.is !== "answered" || next.step !== "delete" || next.uncertain;
  });
}

/** Whether the provider has been asked, or may have been asked, to delete. */
export function wasAsked(entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry.is === "sent" && entry.step === "delete");
}
