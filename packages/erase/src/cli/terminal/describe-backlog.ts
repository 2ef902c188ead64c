import type { Backlog } from "../../request/read-backlog.ts";
import { table } from "./table.ts";

/** What is left to do, for people to read. */
export function describeBacklog({ targets, requests }: Backlog): string {
  if (targets.length === 0) return "Nothing is left to do.";
  const rows = targets.map(({ provider, outcome, count }) => [provider, outcome, String(count)]);
  const listed = requests.slice(0, 20).map((request) => `  ${request}`);
  const more =
    requests.length > listed.length ? [`  … and ${requests.length - listed.length} more (--json lists 1,000)`] : [];
  return `${table([["provider", "outcome", "people"], ...rows])}\n\nRequests:\n${[...listed, ...more].join("\n")}`;
}
