import type { Outcome } from "../faults/fault-kinds.ts";
import { toFetchResponse } from "../http/to-fetch-response.ts";
import { firstHalf } from "./body-bytes.ts";

/** What an in-process `fetch` returns or throws. An interrupted response fails as it does in Node. */
export function fetchResult(outcome: Outcome, signal: () => AbortSignal): Promise<Response> | Response {
  const response = toFetchResponse(outcome.response ?? { status: 200 });
  switch (outcome.interruption) {
    case undefined:
      return response;
    case "reset":
      throw networkError("ECONNRESET", "read ECONNRESET");
    case "drop":
      throw networkError("UND_ERR_SOCKET", "other side closed");
    case "stall":
      return new Promise((_, reject) => onAbort(signal(), reject));
    default: {
      const body = outcome.interruption === "cut-body" ? cutBody(outcome) : stalledBody(signal());
      return new Response(body, { status: response.status, headers: response.headers });
    }
  }
}

function networkError(code: string, message: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });
}

function onAbort(signal: AbortSignal, then: (reason: unknown) => void): void {
  if (signal.aborted) then(signal.reason);
  else signal.addEventListener("abort", () => then(signal.reason), { once: true });
}

function cutBody({ response }: Outcome): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(firstHalf(response)),
    pull: (controller) => controller.error(new TypeError("terminated", { cause: new Error("other side closed") })),
  });
}

function stalledBody(signal: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => onAbort(signal, (reason) => controller.error(reason)) });
}
