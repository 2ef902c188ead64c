import type { ServerResponse } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Outcome } from "../faults/fault-kinds.ts";
import { toFetchResponse } from "../http/to-fetch-response.ts";
import { bodyBytes, firstHalf } from "./body-bytes.ts";

/** Sends a response over HTTP, or interrupts it. A stalled response ends when the sandbox closes. `headers`: sent with every response. */
export function sendOutcome(
  outcome: Outcome,
  { incoming, outgoing }: HttpBindings,
  headers: Headers,
  closing: AbortSignal,
): Response {
  const { response = { status: 200 }, interruption } = outcome;
  if (interruption === undefined) return toFetchResponse(response);
  if (interruption === "reset") incoming.socket.resetAndDestroy();
  if (interruption === "drop") incoming.socket.destroy();
  if (interruption.endsWith("-body")) writeHalf(outcome, outgoing, headers);
  if (interruption.startsWith("stall")) {
    const release = (): void => void outgoing.destroy();
    closing.addEventListener("abort", release, { once: true });
    outgoing.once("close", () => closing.removeEventListener("abort", release));
  }
  return RESPONSE_ALREADY_SENT;
}

function writeHalf(
  { response = { status: 200 }, interruption }: Outcome,
  outgoing: ServerResponse,
  common: Headers,
): void {
  const { status, headers } = toFetchResponse(response);
  const all = { ...Object.fromEntries(headers), ...Object.fromEntries(common) };
  outgoing.writeHead(status, { ...all, "content-length": bodyBytes(response).length });
  outgoing.write(firstHalf(response), () => {
    if (interruption === "cut-body") outgoing.destroy();
  });
}
