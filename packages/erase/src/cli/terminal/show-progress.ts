import { isSettled } from "../../model/entry.ts";
import type { EraserEvent } from "../../model/event.ts";
import { type GlobalOptions, type Io, print } from "./io.ts";

/** Tells how a run goes on: JSON lines for programs, one line that changes for people at a terminal. */
export function showProgress({ json }: GlobalOptions, io: Io): (event: EraserEvent) => void {
  if (json) return ({ request, provider, entry }) => print(io.stdout, JSON.stringify({ request, provider, ...entry }));
  let requests = 0;
  let outcomes = 0;
  return ({ entry }) => {
    if (entry.is === "sent") requests += 1;
    if (isSettled(entry)) outcomes += 1;
    if (io.stderr.isTTY) io.stderr.write(`\r${requests} requests, ${outcomes} outcomes `);
  };
}
