import type { Store } from "./store.ts";

/** Which methods need a transaction. */
export const methods: Readonly<Record<keyof Store, "read" | "write">> = {
  open: "write",
  request: "read",
  targets: "read",
  record: "read",
  records: "read",
  append: "write",
  defer: "write",
  takeTurn: "write",
  closeGate: "write",
  claim: "write",
  nextDue: "read",
  findTags: "read",
  openRequests: "read",
  backlog: "read",
  prune: "write",
  checkpoint: "read",
  close: "read",
};
