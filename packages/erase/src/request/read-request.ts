import { findBreak } from "../journal/find-break.ts";
import type { Entry } from "../model/entry.ts";
import { EraseError } from "../model/erase-error.ts";
import type { RequestRow, TargetRecord } from "../store/store.ts";
import type { Engine } from "../target/engine.ts";

/** A chain of a request, parsed. */
export interface ReadChain extends TargetRecord {
  readonly entries: readonly Entry[];
}

/** A request with all its chains; `own` is that of the request itself. */
export interface ReadRequest {
  readonly row: RequestRow;
  readonly own: ReadChain;
  readonly targets: readonly ReadChain[];
  /** What is wrong with the journal, if something is. */
  readonly broken: string | undefined;
}

/** Reads a request from the store and checks its journal. Throws when there is no such request. */
export async function readRequest({ store }: Engine, request: string): Promise<ReadRequest> {
  const found = await store.records(request);
  if (!found)
    throw new EraseError(
      "unknown-request",
      `There is no request with the id ${JSON.stringify(request).slice(0, 130)}.`,
    );
  const { row, records } = found;
  const broken = records.map(({ target, links }) => findBreak({ ...target, links })).find((one) => one !== undefined);
  const chains = records.map((record) => ({ ...record, entries: broken ? parseLoosely(record) : parse(record) }));
  const own = chains.find(({ target }) => target.provider === "");
  if (!own) throw brokenJournal(request, "the request's own chain is missing");
  const targets = chains.filter((chain) => chain !== own);
  return { row, own, targets, broken: broken ?? findMismatch(row, own, targets) };
}

export function brokenJournal(request: string, problem: string): EraseError {
  return new EraseError("broken-journal", `The journal of request ${request} is not what was written: ${problem}.`);
}

/** The tables against the journal: they may not say another deadline, or know of other targets. */
function findMismatch(row: RequestRow, own: ReadChain, targets: readonly ReadChain[]): string | undefined {
  const opened = own.entries[0];
  if (opened?.is !== "opened") return "the request's own chain does not begin with its opening";
  const deadline = own.entries.reduce(
    (time, entry) => (entry.is === "extended" ? entry.deadline : time),
    opened.deadline,
  );
  if (row.deadline !== deadline || row.people !== opened.people) return "the request's row was changed";
  const names = targets.map(({ target }) => target.provider);
  const missing = opened.providers.find((provider) => !names.includes(provider));
  if (missing !== undefined) return `the chain of ${missing} is missing`;
  return names.length > opened.providers.length ? "a chain was added" : undefined;
}

function parse({ links }: TargetRecord): Entry[] {
  return links.map(({ body }) => JSON.parse(body) as Entry);
}

/** What can still be read of a journal that was tampered with. */
function parseLoosely({ links }: TargetRecord): Entry[] {
  return links.flatMap(({ body }) => {
    try {
      return [JSON.parse(body) as Entry];
    } catch {
      return [];
    }
  });
}
