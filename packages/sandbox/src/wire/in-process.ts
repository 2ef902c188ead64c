import type { Reply } from "../faults/faults.ts";
import { toResponse } from "../faults/handle.ts";

/** What `fetch` would come to. A reply that is cut off fails as it fails in Node. */
export function settleInProcess(reply: Reply, signal: () => AbortSignal): Promise<Response> | Response {
  switch (reply.cut) {
    case undefined:
      return toResponse(reply);
    case "reset":
      throw broken("ECONNRESET", "read ECONNRESET");
    case "drop":
      throw broken("UND_ERR_SOCKET", "other side closed");
    case "stall":
      return new Promise((_, reject) => whenGone(signal(), reject));
    default: {
      const whole = toResponse(reply);
      const body = reply.cut === "cut-body" ? cutBody(reply) : stalledBody(signal());
      return new Response(body, { status: whole.status, headers: whole.headers });
    }
  }
}

function broken(code: string, message: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });
}

function whenGone(signal: AbortSignal, then: (reason: unknown) => void): void {
  if (signal.aborted) then(signal.reason);
  else signal.addEventListener("abort", () => then(signal.reason), { once: true });
}

function cutBody(reply: Reply): ReadableStream<Uint8Array> {
  const half = firstHalf(reply);
  return new ReadableStream({
    start: (controller) => controller.enqueue(half),
    pull: (controller) => controller.error(new TypeError("terminated", { cause: new Error("other side closed") })),
  });
}

function stalledBody(signal: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => whenGone(signal, (reason) => controller.error(reason)) });
}

/** The bytes of an answer that still get through. */
export function firstHalf({ answer }: Reply): Uint8Array {
  const bytes = wholeBody(answer);
  return bytes.subarray(0, Math.ceil(bytes.length / 2));
}

export function wholeBody(answer: Reply["answer"]): Uint8Array {
  return new TextEncoder().encode(answer?.text ?? JSON.stringify(answer?.body ?? {}));
}
