import type { Call, Provider, Sent, Step, Verdict } from "../../model/provider.ts";

/** How a vendor answers one request: as it should, or not. */
export const answers = ["ok", "lost", "reset", "500", "429", "cut"] as const;
export type Answer = (typeof answers)[number];

export const GRACE_MS = 7 * 86_400_000;

/** A job is looked at before it can be done. */
const FIRST_LOOK_MS = GRACE_MS / 2;

/** What the vendor really did. */
export interface Truth {
  present: boolean;
  /** When a deletion becomes final, if there is one. */
  finalAt: number;
  deletions: number;
  /** A request arrived that was not on disk. */
  withoutIntent: boolean;
}

export interface VendorOptions {
  /** Changes with what the vendor does. */
  readonly truth: Truth;
  readonly graceMs: number;
  readonly reads: boolean;
  readonly jobs?: boolean;
  now(): number;
  /** Called when the vendor has done its work: the process may die there. */
  boundary(step: Step): void;
  /** Whether the journal's last entry is the intent to do this. */
  hasIntent(step: Step): boolean;
  answer(step: Step): Answer;
}

interface Reply extends Sent {
  readonly found?: boolean;
}

/** A provider whose vendor keeps one person. */
export function createVendor(options: VendorOptions): Provider<{ email: string }> {
  const { truth, graceMs, now } = options;
  const isThere = (): boolean => truth.present && (truth.finalAt === 0 || now() < truth.finalAt);
  const ask = (call: Call, step: Step, work: () => boolean): Promise<Reply> =>
    call.send(step, async () => {
      if (!options.hasIntent(step)) truth.withoutIntent = true;
      const reply = answer(options.answer(step), work, now);
      options.boundary(step);
      return reply;
    });
  const week = (): Verdict => ({
    is: "scheduled",
    finalAt: new Date(now() + graceMs),
    undoUntil: new Date(now() + graceMs),
  });
  const job = (): Verdict => ({
    is: "scheduled",
    lookAt: new Date(now() + FIRST_LOOK_MS),
    job: `job-${truth.deletions}`,
  });
  return {
    lookups: ["email"],
    async locate(_, call) {
      const reply = await ask(call, "locate", isThere);
      return reply.ok ? (reply.found ? { is: "found", id: "x" } : { is: "absent" }) : wait(reply);
    },
    async erase(_, call) {
      if (options.jobs) {
        const reply = await ask(call, "delete", () => startJob(truth, now(), graceMs));
        return reply.ok ? job() : wait(reply);
      }
      const reply = await ask(call, "delete", () => deleteAt(truth, now(), graceMs));
      if (!reply.ok) return wait(reply);
      if (reply.found) return graceMs > 0 ? week() : { is: "erased" };
      return graceMs > 0 && call.lost ? week() : { is: "absent" };
    },
    ...(options.reads && {
      async find(_: string, call: Call) {
        const reply = await ask(call, "read-back", isThere);
        return reply.ok ? ({ is: reply.found ? "present" : "absent" } as const) : wait(reply);
      },
    }),
    ...(options.jobs && {
      async progress(_: string, call: Call) {
        const reply = await ask(call, "status", () => call.job === `job-${truth.deletions}`);
        if (!reply.ok) return wait(reply);
        if (!reply.found) return { is: "attention", reason: "the vendor does not know the job" } as const;
        const until = new Date(truth.finalAt);
        return isThere() ? ({ is: "wait", reason: "pending", until } as const) : ({ is: "done" } as const);
      },
    }),
    async undo(_, call) {
      const reply = await ask(call, "undo", () => undoAt(truth, now()));
      if (!reply.ok) return wait(reply);
      return reply.found ? { is: "restored" } : { is: "attention", reason: "no" };
    },
  };
}

/** Deletes; false when nobody is there, or the deletion is scheduled already. */
function deleteAt(truth: Truth, now: number, graceMs: number): boolean {
  if (!truth.present || truth.finalAt > 0) return false;
  truth.deletions += 1;
  if (graceMs > 0) truth.finalAt = now + graceMs;
  else truth.present = false;
  return true;
}

/** Accepts every request for a deletion; the first one counts. */
function startJob(truth: Truth, now: number, graceMs: number): boolean {
  truth.deletions += 1;
  truth.finalAt ||= now + graceMs;
  return true;
}

function undoAt(truth: Truth, now: number): boolean {
  if (truth.finalAt === 0 || now >= truth.finalAt) return false;
  truth.finalAt = 0;
  return true;
}

function answer(kind: Answer, work: () => boolean, now: () => number): Reply {
  const unsure = { ok: false, attempts: 1, uncertain: true } as const;
  if (kind === "reset") return { ...unsure, kind: "network" };
  if (kind === "429") {
    const retryAt = new Date(now() + 60_000);
    return { ok: false, attempts: 1, uncertain: false, kind: "http", status: 429, retryAt };
  }
  const found = work();
  // The work is done, and what the vendor says is that it failed.
  if (kind === "500") return { ok: false, attempts: 1, uncertain: false, kind: "http", status: 500 };
  if (kind === "lost") return { ...unsure, kind: "network" };
  if (kind === "cut") return { ...unsure, kind: "decode", status: 200 };
  return { ok: true, status: found ? 200 : 404, attempts: 1, uncertain: false, found };
}

function wait({ status, kind }: Reply): { is: "wait"; reason: "rate-limit" | "unclear" | "outage" } {
  if (status === 429) return { is: "wait", reason: "rate-limit" };
  return { is: "wait", reason: kind === "decode" ? "unclear" : "outage" };
}
