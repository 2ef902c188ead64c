import type { Store } from "./store.ts";

/** What each method does: it reads, writes with one statement, or writes with several that belong together. */
export const methods: Readonly<Record<keyof Store, "read" | "write" | "transaction">> = {
  open: "transaction",
  request: "read",
  targets: "read",
  record: "read",
  records: "read",
  append: "transaction",
  defer: "write",
  takeTurn: "write",
  closeGate: "write",
  claim: "write",
  nextDue: "read",
  dueSince: "read",
  findTags: "read",
  openRequests: "read",
  backlog: "read",
  prune: "transaction",
  checkpoint: "read",
  close: "read",
};
