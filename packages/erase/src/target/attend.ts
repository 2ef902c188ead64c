import { findBreak } from "../journal/find-break.ts";
import type { Entry } from "../model/entry.ts";
import { isAccepted, isFinal } from "../model/outcome.ts";
import type { WaitReason } from "../model/provider.ts";
import type { TargetRecord } from "../store/store.ts";
import type { Engine } from "./engine.ts";
import { isDue } from "./is-due.ts";
import { isTime } from "./is-time.ts";
import { nextStep } from "./next-step.ts";
import { askPerson, type Next, type Transition } from "./transition.ts";
import { append, type Visit } from "./visit.ts";

/** How long a provider is left alone after it has refused our credential. */
const CREDENTIAL_PAUSE_MS = 300_000;
/** After so many unclear answers a person has to decide. */
const MOST_UNCLEAR = 5;
const OVERTAKEN_PAUSE_MS = 1_000;
const UNORDERED_PAUSE_MS = 60_000;
const BROKEN_PAUSE_MS = 3_600_000;

/**
 * Visits one target, if it is due. Safe to call at any time, also twice at once: the visit that loses an append stops.
 * Returns when to come back, or `null`.
 */
export async function attend(engine: Engine, request: string, provider: string): Promise<number | null> {
  const record = await engine.store.record(request, provider);
  const adapter = engine.providers[provider];
  if (!record || !adapter || isFinal(record.target.state)) return null;
  const { target } = record;
  if (!isDue(target, engine.now())) return target.due;
  const later = isBroken(record) ? engine.now() + BROKEN_PAUSE_MS : await blockedUntil(engine, record);
  if (later !== undefined) {
    await engine.store.defer(target, later, engine.now());
    return later;
  }
  const visit: Visit = {
    engine,
    adapter,
    until: engine.now() + engine.leaseMs,
    target,
    entries: record.links.map(({ body }) => JSON.parse(body) as Entry),
    pending: [],
  };
  const next = await tryStep(visit);
  return visit.stop ? endEarly(visit) : conclude(visit, next);
}

/** A target whose journal was tampered with is left alone; `status` reports it. */
function isBroken({ target, links }: TargetRecord): boolean {
  return findBreak({ ...target, links }) !== undefined;
}

/** The next step. An error of a provider's function says nothing about the person, so the step is tried again. */
async function tryStep(visit: Visit): Promise<Next> {
  // Not `AbortSignal.timeout`: its timer would keep the whole visit in memory for as long as the lease.
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), visit.engine.leaseMs);
  try {
    // An adapter in plain JavaScript may return an unknown verdict.
    return (await nextStep(visit, controller.signal)) ?? { postpone: "unclear" };
  } catch (error) {
    if (isEngineError(error)) throw error;
    return { postpone: "unclear" };
  } finally {
    clearTimeout(timer);
  }
}

/** A failing store or a missing secret is reported to the operator, not recorded for the target. */
function isEngineError(error: unknown): boolean {
  return error instanceof Error && error.name === "EraseError";
}

async function endEarly({ engine, target, stop }: Visit): Promise<number> {
  if (stop?.because === "store") throw stop.error;
  if (stop?.because === "overtaken") return engine.now() + OVERTAKEN_PAUSE_MS;
  const until = stop?.because === "gate" ? stop.until : engine.now();
  await engine.store.defer(target, until, engine.now());
  return until;
}

/** Writes the transition together with the answer it is based on. */
async function conclude(visit: Visit, next: Next): Promise<number | null> {
  const { engine } = visit;
  const transition = "postpone" in next ? await postpone(visit, next.postpone, next.until) : next;
  const { entry, state, due, forget, sealed } = transition;
  try {
    await append(visit, entry, { state, due, ...(forget ? { sealed: null } : sealed !== undefined && { sealed }) });
  } catch (error) {
    if (!visit.stop) throw error;
    return engine.now() + OVERTAKEN_PAUSE_MS;
  }
  return due;
}

async function postpone(visit: Visit, reason: WaitReason, until?: number): Promise<Transition> {
  const { engine, target } = visit;
  const attempts = attemptsSince(visit.entries, reason) + 1;
  const bounded = reason === "unclear" || reason === "incomplete";
  if (bounded && attempts >= MOST_UNCLEAR) return askPerson(`${reason} after ${attempts} attempts`);
  const now = engine.now();
  if (reason === "credential") await engine.store.closeGate(target.provider, now, CREDENTIAL_PAUSE_MS);
  return {
    entry: { is: "waiting", reason },
    state: target.state,
    due: Math.max(isTime(until) ? until : 0, now + engine.backoffMs(attempts)),
  };
}

/** How often the target has waited for this reason since a person last released it. */
function attemptsSince(entries: readonly Entry[], reason: WaitReason): number {
  const from = entries.findLastIndex(({ is }) => is === "released") + 1;
  return entries.slice(from).filter((entry) => entry.is === "waiting" && entry.reason === reason).length;
}

/** When a target that comes after others may be looked at again, or `undefined` if it need not wait. */
async function blockedUntil(engine: Engine, { target }: TargetRecord): Promise<number | undefined> {
  const before = engine.after[target.provider];
  if (!before?.length || target.state !== "waiting") return undefined;
  const others = await engine.store.targets(target.request);
  const open = others.filter(({ provider, state }) => before.includes(provider) && !isAccepted(state));
  if (open.length === 0) return undefined;
  const soonest = Math.min(...open.map(({ due }) => due ?? engine.now() + UNORDERED_PAUSE_MS));
  return Math.max(engine.now() + OVERTAKEN_PAUSE_MS, soonest);
}
