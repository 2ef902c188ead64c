import type { Destination } from "../service/addresses.ts";
import { increment } from "../service/report.ts";
import { type RoutedRequest, respond, routeRequest } from "../service/respond.ts";
import type { Incoming } from "../validation/check-request.ts";
import { createFaultContext } from "./fault-context.ts";
import { inject, type Outcome } from "./fault-kinds.ts";
import type { FaultList } from "./fault-list.ts";

/** One entry of the access log. It contains no ids and no keys. */
export interface LogEntry {
  provider: string;
  method: string;
  template: string | undefined;
  /** Absent if no response was sent. */
  status: number | undefined;
  ms: number;
  faults: string[];
}

export interface Handling {
  faults: FaultList;
  /** In real time, not on the vendors' clock. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** An address of the sandbox that records which credentials arrive there. */
  redirectTarget: string;
  log: ((entry: LogEntry) => void) | undefined;
}

/** Handles one request, from its arrival at a vendor to the response, and injects the faults that apply. */
export async function handleRequest(
  { service, server, path }: Destination,
  incoming: Omit<Incoming, "path">,
  signal: () => AbortSignal,
  handling: Handling,
): Promise<Outcome> {
  const started = performance.now();
  const routed = routeRequest(service, { ...incoming, path }, server);
  service.report.requests += 1;
  const injected: string[] = [];
  const outcome = await respondWithFaults(0, { routed, signal, handling, injected });
  const sent = outcome.interruption === undefined || outcome.interruption.endsWith("-body");
  handling.log?.({
    provider: service.name,
    method: incoming.method,
    template: routed.operation?.template,
    status: sent ? outcome.response?.status : undefined,
    ms: performance.now() - started,
    faults: injected,
  });
  return outcome;
}

interface Progress {
  routed: RoutedRequest;
  signal: () => AbortSignal;
  handling: Handling;
  /** The kinds of the faults injected so far. */
  injected: string[];
}

async function respondWithFaults(from: number, progress: Progress): Promise<Outcome> {
  const { routed, signal, handling, injected } = progress;
  const found = handling.faults.next(from, routed.service, routed.operation);
  if (!found) return { response: respond(routed) };
  increment(routed.service.report.faults, found.fault.kind);
  injected.push(found.fault.kind);
  // `latency` can be combined with another fault; every other fault replaces the rest of the request.
  const process = async (): Promise<Outcome> =>
    found.fault.kind === "latency" ? respondWithFaults(found.index + 1, progress) : { response: respond(routed) };
  const wait = (ms: number): Promise<void> => handling.wait(ms, signal());
  const { redirectTarget } = handling;
  return inject(found.fault, createFaultContext(routed, { process, wait, redirectTarget }));
}
