import { type Fields, valueAt } from "../openapi/document.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import type { Change, LaterChange } from "./rules.ts";

/** Something that the vendor stores: a user, or a job. */
export interface StoredRecord {
  kind: string;
  /** Of a user: the id that deletes it. */
  id: string;
  value: Fields;
  /** Changes that the vendor makes by itself, with their times. */
  pending: { at: number; change: Change }[];
}

/** Everything that one server of the vendor stores. */
export type Records = Set<StoredRecord>;

/** Makes the changes that are due. */
export function settle(records: Records, now: number): void {
  for (const record of records) {
    const due = record.pending.filter(({ at }) => at <= now);
    record.pending = record.pending.filter(({ at }) => at > now);
    for (const { at, change } of due)
      applyChange(records, record, change, { record: record.value, now: new Date(at).toISOString() });
  }
}

export function applyChange(records: Records, record: StoredRecord, { set = {}, remove }: Change, scope: Scope): void {
  for (const [pointer, value] of Object.entries(set)) setAt(record.value, pointer, evaluate(value, scope));
  if (remove) records.delete(record);
}

/** Plans changes for later. They replace those that were planned before. */
export function schedule(record: StoredRecord, later: readonly LaterChange[], now: number): void {
  record.pending = later.map(({ after, ...change }) => ({ at: now + after, change }));
}

function setAt(target: Fields, pointer: string, value: unknown): void {
  const cut = pointer.lastIndexOf("/");
  const parent = valueAt(target, pointer.slice(0, cut)) as Fields;
  parent[pointer.slice(cut + 1)] = value;
}
