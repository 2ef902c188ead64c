import type { Link } from "../journal/link-entries.ts";
import type { TargetState } from "../model/outcome.ts";
import type { Database, Row } from "./open-database.ts";
import { claim, closeGate, nextDue, takeTurn } from "./sqlite-queue.ts";
import { backlog, openRequests, prune } from "./sqlite-reports.ts";
import type { NewTarget, Store, TargetRecord, TargetRow } from "./store.ts";

/** A store whose methods return at once: the thread that runs it batches them into commits. */
export type SyncStore = {
  [M in keyof Store]: (...given: Parameters<Store[M]>) => Awaited<ReturnType<Store[M]>>;
};

/** The store's statements. */
export function sqliteStore(db: Database): SyncStore {
  return {
    open: (request, targets) => {
      const { received, deadline, people } = request;
      const sql = "INSERT INTO request VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
      if (db.run(sql, request.request, received, deadline, people) === 0) return false;
      for (const target of targets) insertTarget(db, target);
      return true;
    },
    request: (request) => {
      const [row] = db.all("SELECT * FROM request WHERE request = ?", request);
      if (!row) return undefined;
      return { request, received: Number(row.received), deadline: Number(row.deadline), people: String(row.people) };
    },
    targets: (request) =>
      db.all("SELECT * FROM target WHERE request = ? AND provider <> '' ORDER BY provider", request).map(toTarget),
    record: (request, provider) => {
      const [row] = db.all("SELECT * FROM target WHERE request = ? AND provider = ?", request, provider);
      return row && toRecord(db, row);
    },
    records: (request) =>
      db.all("SELECT * FROM target WHERE request = ? ORDER BY provider", request).map((row) => toRecord(db, row)),
    append: (target, links, change, now) => append(db, target, links, change, now),
    defer: ({ request, provider, seq }, due, now) => {
      const sql = "UPDATE target SET due = ?, written = ?, lease = 0 WHERE request = ? AND provider = ? AND seq = ?";
      db.run(sql, Math.round(due), now, request, provider, seq);
    },
    takeTurn: (provider, now, everyMs) => takeTurn(db, provider, now, everyMs),
    closeGate: (provider, now, until) => closeGate(db, provider, now, until),
    claim: (provider, now, limit, leaseMs) => claim(db, provider, now, limit, leaseMs),
    nextDue: (provider, now, leaseMs) => nextDue(db, provider, now, leaseMs),
    findTags: (tags) => tags.flatMap((tag) => findTag(db, tag)),
    openRequests: (query) => openRequests(db, query),
    backlog: (deadlineUntil) => backlog(db, deadlineUntil),
    prune: (before) => prune(db, before),
    checkpoint: () => void db.all("PRAGMA wal_checkpoint(TRUNCATE)"),
    close: () => db.close(),
  };
}

function findTag(db: Database, tag: string): { request: string; provider: string }[] {
  const rows = db.all("SELECT request, provider FROM tag WHERE tag = ?", tag);
  return rows.map((row) => ({ request: String(row.request), provider: String(row.provider) }));
}

function insertTarget(db: Database, { target, links, tag }: NewTarget): void {
  const { request, provider, state, due, written, sealed, seq, head } = target;
  const sql =
    "INSERT INTO target (request, provider, state, due, written, sealed, seq, head) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  db.run(sql, request, provider, state, due, written, sealed, seq, head);
  insertLinks(db, request, provider, 0, links);
  if (tag !== null) insertTag(db, tag, request, provider);
}

function insertLinks(db: Database, request: string, provider: string, seq: number, links: readonly Link[]): void {
  for (const [index, { body, hash }] of links.entries()) {
    db.run("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", request, provider, seq + index + 1, body, hash);
  }
}

function insertTag(db: Database, tag: string, request: string, provider: string): void {
  db.run("INSERT INTO tag VALUES (?, ?, ?) ON CONFLICT DO NOTHING", tag, request, provider);
}

/** Compares and appends: a caller that has read an older `seq` changes nothing. */
function append(
  db: Database,
  from: TargetRow,
  links: readonly Link[],
  ...rest: [Parameters<Store["append"]>[2], number]
): TargetRow | undefined {
  const [change, now] = rest;
  const { keepLease, tag, deadline, ...columns } = change;
  const moved = { seq: from.seq + links.length, head: links.at(-1)?.hash ?? from.head, written: now };
  const to: TargetRow = { ...from, ...columns, ...moved };
  const due = to.due === null ? null : Math.round(to.due);
  const sql = `UPDATE target SET state = ?, due = ?, sealed = ?, seq = ?, head = ?, written = ?${keepLease ? "" : ", lease = 0"}
    WHERE request = ? AND provider = ? AND seq = ?`;
  const key = [from.request, from.provider, from.seq] as const;
  if (db.run(sql, to.state, due, to.sealed, to.seq, to.head, to.written, ...key) === 0) return undefined;
  insertLinks(db, from.request, from.provider, from.seq, links);
  if (tag !== undefined) insertTag(db, tag, from.request, from.provider);
  if (deadline !== undefined) db.run("UPDATE request SET deadline = ? WHERE request = ?", deadline, from.request);
  return to;
}

function toTarget(row: Row): TargetRow {
  return {
    request: String(row.request),
    provider: String(row.provider),
    state: row.state as TargetState,
    due: row.due === null ? null : Number(row.due),
    written: Number(row.written),
    sealed: row.sealed as string | null,
    seq: Number(row.seq),
    head: String(row.head),
  };
}

function toRecord(db: Database, row: Row): TargetRecord {
  const target = toTarget(row);
  const sql = "SELECT body, hash FROM entry WHERE request = ? AND provider = ? ORDER BY seq";
  const links = db.all(sql, target.request, target.provider);
  return { target, links: links.map(({ body, hash }) => ({ body: String(body), hash: String(hash) })) };
}
