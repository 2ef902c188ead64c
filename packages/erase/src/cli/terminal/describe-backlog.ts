import type { Backlog } from "../../request/read-backlog.ts";
import { table } from "./table.ts";

const MOST_SHOWN = 20;

/** What is left to do, for people to read. */
export function describeBacklog({ targets, requests, attention }: Backlog): string {
  if (targets.length === 0) return "Nothing is left to do.";
  const rows = targets.map(({ provider, outcome, count }) => [provider, outcome, String(count)]);
  const others = requests.filter((request) => !attention.includes(request));
  return [
    table([["provider", "outcome", "people"], ...rows]),
    ...(attention.length > 0 ? [`Requests in which a person has to decide:\n${list(attention)}`] : []),
    ...(others.length > 0 ? [`${attention.length > 0 ? "Other requests" : "Requests"}:\n${list(others)}`] : []),
  ].join("\n\n");
}

function list(requests: readonly string[]): string {
  const listed = requests.slice(0, MOST_SHOWN).map((request) => `  ${request}`);
  const more = requests.length - listed.length;
  return [...listed, ...(more > 0 ? [`  … and ${more} more (--json lists 1,000)`] : [])].join("\n");
}
