import type { Call, Located, Presence, Provider, SendOptions, Sent } from "../model/provider.ts";
import type { Engine } from "../target/engine.ts";
import { checkPeople, type Instruction } from "./check-people.ts";

/** What would happen at one provider. */
export interface PlannedTarget {
  readonly provider: string;
  /** Whether the person was found there; `unknown` where there is no way to look, or a problem in the way. */
  readonly account: "found" | "absent" | "unknown" | "none" | "held";
  /** Milliseconds until a deletion is final, as the vendor says; 0 at once. Absent where the vendor gives no date. */
  readonly finalAfterMs?: number;
  /** Milliseconds until a deletion is looked at for the first time. */
  readonly firstLookMs?: number;
  readonly canUndo?: boolean;
  /** Providers that come first. */
  readonly after?: readonly string[];
  /** What would need a person, or an operator. */
  readonly problem?: string;
}

export interface Plan {
  /** Nothing stands in the way. */
  readonly ok: boolean;
  readonly targets: readonly PlannedTarget[];
}

/** A dry run: it looks people up and reads them, and deletes nothing. */
export async function planRequest(engine: Engine, people: unknown): Promise<Plan> {
  const instructions = checkPeople(engine.providers, people);
  const targets = await Promise.all(instructions.map((one) => planTarget(engine, one)));
  return { ok: targets.every(({ problem }) => problem === undefined), targets };
}

async function planTarget(engine: Engine, { provider, hold, who }: Instruction): Promise<PlannedTarget> {
  if (hold !== undefined) return { provider, account: "held" };
  if (who === undefined) return { provider, account: "none" };
  const adapter = engine.providers[provider] as Provider<unknown>;
  const after = engine.after[provider];
  const facts = {
    ...describeTimes(adapter),
    canUndo: adapter.undo !== undefined,
    ...(after?.length && { after }),
  };
  const found = await look(engine, provider, adapter, who);
  return { provider, ...found, ...facts };
}

function describeTimes({
  graceMs,
  firstLookMs,
}: Provider<unknown>): Pick<PlannedTarget, "finalAfterMs" | "firstLookMs"> {
  if (firstLookMs === undefined) return { finalAfterMs: graceMs ?? 0 };
  return { ...(graceMs !== undefined && { finalAfterMs: graceMs }), firstLookMs };
}

type Found = Pick<PlannedTarget, "account" | "problem">;

async function look(engine: Engine, name: string, adapter: Provider<unknown>, who: unknown): Promise<Found> {
  const call = readOnlyCall(engine, name, adapter);
  try {
    if (typeof who === "string") return await read(adapter, who, call);
    const located = adapter.locate ? await adapter.locate(who as object, call) : noLookup;
    return located.is === "found" ? await read(adapter, located.id, call) : describe(adapter, located);
  } catch (error) {
    const problem = error instanceof GateClosed ? error.message : "the provider's adapter threw an error";
    return { account: "unknown", problem };
  }
}

/** The provider has asked to be left alone, and a plan does not wait for it. */
class GateClosed extends Error {}

const noLookup = { is: "attention", reason: "the provider has no lookup" } as const;

async function read(adapter: Provider<unknown>, id: string, call: Call): Promise<Found> {
  return adapter.find ? describe(adapter, await adapter.find(id, call)) : { account: "unknown" };
}

function describe({ whenAbsent }: Provider<unknown>, seen: Presence | Exclude<Located, { is: "found" }>): Found {
  switch (seen.is) {
    case "present":
      return seen.obstacle === undefined ? { account: "found" } : { account: "found", problem: seen.obstacle };
    case "absent":
      if (whenAbsent === "accept") return { account: "absent" };
      return { account: "absent", problem: "nobody is there: check the id, the server and the key" };
    case "wait":
      return { account: "unknown", problem: seen.reason === "credential" ? "the credential was refused" : seen.reason };
    case "attention":
      return { account: "unknown", problem: seen.reason };
  }
}

/** Requests keep to the provider's rate, and leave no journal. */
function readOnlyCall({ takeTurn, now, leaseMs }: Engine, name: string, { rate }: Provider<unknown>): Call {
  const signal = AbortSignal.timeout(leaseMs);
  let hasBegun = false;
  return {
    now: new Date(now()),
    lost: false,
    send: async <R extends Sent>(_step: unknown, request: (options: SendOptions) => Promise<R>): Promise<R> => {
      const waitMs = await takeTurn(name, rate, hasBegun);
      hasBegun = true;
      if (waitMs > 0) throw new GateClosed(`paused until ${new Date(now() + waitMs).toISOString()}`);
      return request({ signal, retries: 0 });
    },
  };
}
