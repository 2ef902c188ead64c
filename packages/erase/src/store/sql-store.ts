import type { Link } from "../journal/link-entries.ts";
import type { TargetState } from "../model/outcome.ts";
import { insertRows, type Row, type Sql } from "./sql.ts";
import { claim, closeGate, dueSince, nextDue, takeTurn } from "./sql-queue.ts";
import { backlog, openRequests, prune } from "./sql-reports.ts";
import type { Change, NewTarget, RequestRow, Store, TargetRecord, TargetRow } from "./store.ts";

/** What all databases have in common; how they begin a transaction, clean up and close is a driver's own. */
export type SqlStore = Omit<Store, "checkpoint" | "close">;

/** The store's statements. */
export function createSqlStore(sql: Sql): SqlStore {
  const where = "WHERE request = :request AND provider = :provider AND seq = :seq";
  return {
    open: (request, targets) => open(sql, request, targets),
    request: async (request) => {
      const [row] = await sql.all("SELECT * FROM purge.request WHERE request = :request", { request });
      return row && toRequest(row);
    },
    targets: async (request) => {
      const statement = "SELECT * FROM purge.target WHERE request = :request AND provider <> '' ORDER BY provider";
      return (await sql.all(statement, { request })).map(toTarget);
    },
    record: async (request, provider) => {
      const statement = `SELECT ${TARGET}, body, hash FROM purge.target AS target ${ENTRIES}
        WHERE target.request = :request AND target.provider = :provider ORDER BY entry.seq`;
      return toRecords(await sql.all(statement, { request, provider }))[0];
    },
    records: async (request) => {
      const statement = `SELECT received, deadline, people, ${TARGET}, body, hash FROM purge.request AS request
        LEFT JOIN purge.target AS target ON target.request = request.request ${ENTRIES}
        WHERE request.request = :request ORDER BY target.provider, entry.seq`;
      const rows = await sql.all(statement, { request });
      return rows[0] && { row: toRequest({ ...rows[0], request }), records: toRecords(rows) };
    },
    append: (target, links, change, now) => append(sql, target, links, change, now),
    defer: async ({ request, provider, seq }, due, now) => {
      const statement = `UPDATE purge.target SET due = :due, written = :now, lease = 0 ${where}`;
      await sql.all(statement, { request, provider, seq, due: Math.round(due), now });
    },
    takeTurn: (provider, now, everyMs) => takeTurn(sql, provider, now, everyMs),
    closeGate: (provider, now, until) => closeGate(sql, provider, now, until),
    claim: (provider, now, limit, leaseMs) => claim(sql, provider, now, limit, leaseMs),
    nextDue: (provider, now, leaseMs) => nextDue(sql, provider, now, leaseMs),
    dueSince: (provider, now) => dueSince(sql, provider, now),
    findTags: async (tags) => (await Promise.all(tags.map((tag) => findTag(sql, tag)))).flat(),
    openRequests: (query) => openRequests(sql, query),
    backlog: (deadlineUntil) => backlog(sql, deadlineUntil),
    prune: (before) => prune(sql, before),
  };
}

const TARGET = "target.request, target.provider, state, due, written, sealed, target.seq, head";
/** A target comes with its journal in one statement: between two, another worker could write. */
const ENTRIES = "LEFT JOIN purge.entry AS entry ON entry.request = target.request AND entry.provider = target.provider";

async function open(sql: Sql, row: RequestRow, targets: readonly NewTarget[]): Promise<boolean> {
  const { request, received, deadline, people } = row;
  const statement = `INSERT INTO purge.request VALUES (:request, :received, :deadline, :people)
    ON CONFLICT DO NOTHING RETURNING request`;
  const inserted = await sql.all(statement, { request, received, deadline, people });
  if (inserted.length === 0) return false;
  const rows = targets.map(({ target }) => ({ ...target }));
  const entries = targets.flatMap(({ target, links }) => toEntries(request, target.provider, 0, links));
  await insertRows(sql, "target", rows);
  await insertRows(sql, "entry", entries);
  const tags = targets.flatMap(({ target: { provider }, tag }) => (tag === null ? [] : [{ tag, request, provider }]));
  await insertRows(sql, "tag", tags, " ON CONFLICT DO NOTHING");
  return true;
}

/** Compares and appends: a caller that has read an older `seq` changes nothing. */
async function append(
  sql: Sql,
  from: TargetRow,
  links: readonly Link[],
  { keepLease, tag, deadline, ...columns }: Change,
  now: number,
): Promise<TargetRow | undefined> {
  const { request, provider, seq } = from;
  const moved = { seq: seq + links.length, head: links.at(-1)?.hash ?? from.head, written: now };
  const to: TargetRow = { ...from, ...columns, ...moved };
  const { state, sealed, head } = to;
  const statement = `UPDATE purge.target SET state = :state, due = :due, sealed = :sealed, seq = :next, head = :head,
      written = :now${keepLease ? "" : ", lease = 0"}
    WHERE request = :request AND provider = :provider AND seq = :seq RETURNING seq`;
  const due = to.due === null ? null : Math.round(to.due);
  const values = { request, provider, seq, state, due, sealed, next: to.seq, head, now };
  if ((await sql.all(statement, values)).length === 0) return undefined;
  await insertRows(sql, "entry", toEntries(request, provider, seq, links));
  if (tag !== undefined) await insertRows(sql, "tag", [{ tag, request, provider }], " ON CONFLICT DO NOTHING");
  if (deadline !== undefined)
    await sql.all("UPDATE purge.request SET deadline = :deadline WHERE request = :request", { deadline, request });
  return to;
}

async function findTag(sql: Sql, tag: string): Promise<{ request: string; provider: string }[]> {
  const rows = await sql.all("SELECT request, provider FROM purge.tag WHERE tag = :tag", { tag });
  return rows.map(({ request, provider }) => ({ request: String(request), provider: String(provider) }));
}

function toEntries(request: string, provider: string, seq: number, links: readonly Link[]) {
  return links.map(({ body, hash }, index) => ({ request, provider, seq: seq + index + 1, body, hash }));
}

function toRequest(row: Row): RequestRow {
  const { request, received, deadline, people } = row;
  return {
    request: String(request),
    received: Number(received),
    deadline: Number(deadline),
    people: String(people),
  };
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

/** Rows of one target follow each other, one for each entry. A request whose targets were removed has one row without. */
function toRecords(rows: readonly Row[]): TargetRecord[] {
  const byProvider = Map.groupBy(rows, ({ provider }) => provider);
  byProvider.delete(null);
  return [...byProvider.values()].map((ofTarget) => ({
    target: toTarget(ofTarget[0] as Row),
    links: ofTarget.flatMap(({ body, hash }) => (body === null ? [] : [{ body: String(body), hash: String(hash) }])),
  }));
}
