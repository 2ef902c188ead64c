import type { Entry } from "../model/entry.ts";
import { hashEntry } from "./hash-entry.ts";

/** An entry as it is stored: its JSON, and the link that ties it to all before it. */
export interface Link {
  readonly body: string;
  readonly hash: string;
}

/** Chains entries behind `head`; an empty head begins a chain. */
export function linkEntries(head: string, entries: readonly Entry[]): Link[] {
  let previous = head;
  return entries.map((entry) => {
    const body = JSON.stringify(entry);
    previous = hashEntry(previous, body);
    return { body, hash: previous };
  });
}
