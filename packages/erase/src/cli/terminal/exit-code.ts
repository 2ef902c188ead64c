import type { RequestStatus } from "../../model/request-status.ts";
import type { Backlog } from "../../request/read-backlog.ts";
import { exitCodes } from "./io.ts";

export function codeOfStatus({ state }: RequestStatus): number {
  return exitCodes[state];
}

/** For a whole store: what is left to do in it. */
export function codeOfBacklog({ targets }: Backlog): number {
  if (targets.some(({ outcome }) => outcome === "attention")) return exitCodes.attention;
  return targets.length > 0 ? exitCodes.open : exitCodes.settled;
}
