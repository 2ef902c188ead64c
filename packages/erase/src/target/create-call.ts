import type { Answered } from "../model/entry.ts";
import type { Call, Sent, Step } from "../model/provider.ts";
import { findLost } from "./find-lost.ts";
import { isTime } from "./is-time.ts";
import { allEntries, append, stopVisit, type Visit } from "./visit.ts";

/** What a provider's functions call: every request is on disk before it is sent. */
export function createCall(visit: Visit, signal: AbortSignal, job?: string): Call {
  const { engine } = visit;
  let requests = 0;
  return {
    now: new Date(engine.now()),
    ...(job !== undefined && { job }),
    get lost() {
      return findLost(allEntries(visit));
    },
    send: (step, request) => send(visit, step, requests++ > 0, () => request({ signal, retries: 0 })),
  };
}

async function send<R extends Sent>(
  visit: Visit,
  step: Step,
  hasBegun: boolean,
  request: () => Promise<R>,
): Promise<R> {
  const { engine, adapter, target } = visit;
  try {
    const waitMs = await engine.takeTurn(target.provider, adapter.rate, hasBegun);
    if (waitMs > 0) stopVisit(visit, { because: "gate", until: engine.now() + waitMs });
    await append(visit, { is: "sent", step }, { keepLease: true });
  } catch (error) {
    stopVisit(visit, visit.stop ?? { because: "store", error });
  }
  // A process that was stopped and woken up: what it was about to send, another worker has seen to.
  if (engine.now() >= visit.until) stopVisit(visit, { because: "overtaken" });
  const sent = await request();
  visit.pending.push({ at: engine.now(), ...describe(step, sent) });
  const retryAt = sent.retryAt?.getTime();
  if (sent.status === 429 && isTime(retryAt)) {
    await engine.store.closeGate(target.provider, engine.now(), retryAt - engine.now());
  }
  return sent;
}

/** What the journal keeps: never the body, the headers or the address. */
function describe(step: Step, { ok, kind, status, attempts, uncertain }: Sent): Answered {
  return {
    is: "answered",
    step,
    ok,
    ...(kind !== undefined && { kind }),
    ...(status !== undefined && { status }),
    attempts,
    // A client's `uncertain` speaks of the attempts before the last; a vendor that fails in the last may have done it too.
    uncertain: uncertain || status === 408 || (status !== undefined && status >= 500),
  };
}
