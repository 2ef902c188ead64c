import type { Entry } from "../model/entry.ts";
import { hashEntry } from "./hash-entry.ts";
import type { Link } from "./link-entries.ts";

/** A chain as the store holds it, and what the store believes of its end. */
export interface Chain {
  readonly request: string;
  /** Empty for the request's own chain. */
  readonly provider: string;
  readonly head: string;
  readonly seq: number;
  readonly links: readonly Link[];
}

/** What is wrong with a chain, in words, or `undefined` if it is whole. */
export function findBreak({ request, provider, head, seq, links }: Chain): string | undefined {
  const name = provider === "" ? "the request" : provider;
  let previous = "";
  for (const [index, { body, hash }] of links.entries()) {
    previous = hashEntry(previous, body);
    if (previous !== hash) return `${name}: entry ${index + 1} was changed, added or removed`;
  }
  if (links.length !== seq || previous !== head) return `${name}: entries are missing at the end`;
  const first = parseFirst(links[0]?.body);
  const begins = provider === "" ? first?.is === "opened" : first?.is === "asked" && first.provider === provider;
  if (!begins || !first || !("request" in first) || first.request !== request)
    return `${name}: it belongs to another request`;
  return undefined;
}

function parseFirst(body: string | undefined): Entry | undefined {
  return body === undefined ? undefined : (JSON.parse(body) as Entry);
}
