import type { Call } from "../model/provider.ts";
import { createCall } from "./create-call.ts";
import { findLost } from "./find-lost.ts";
import { judgeDeletion } from "./judge-deletion.ts";
import { judgeReadBack } from "./judge-read-back.ts";
import { askPerson, type Next, settle } from "./transition.ts";
import { undoDeletion } from "./undo-deletion.ts";
import { allEntries, append, type Visit } from "./visit.ts";

/** How a person is named, sealed while it is needed. `id` is the provider's own. */
export interface Person {
  readonly who: unknown;
  readonly id?: string;
}

/** Does what the target's state asks for next. */
export async function nextStep(visit: Visit, signal: AbortSignal): Promise<Next> {
  const { engine, target } = visit;
  if (target.sealed === null) return askPerson("the id is gone from the store");
  const person = (await engine.keyring.unseal(target.sealed)) as Person;
  const call = createCall(visit, signal);
  const located = await locate(visit, person, call);
  if (typeof located !== "string") return located;
  if (target.state === "undoing") return undoDeletion(visit, located, call);
  if (target.state === "scheduled" || target.state === "confirming") return readBack(visit, located, call);
  return deletePerson(visit, located, call);
}

/** The provider's id of the person; looked up once, and then kept. */
async function locate(visit: Visit, { who, id }: Person, call: Call): Promise<string | Next> {
  const { adapter, engine, target } = visit;
  const known = id ?? (typeof who === "string" ? who : undefined);
  if (known !== undefined) return known;
  if (!adapter.locate) return askPerson("the provider has no lookup");
  const located = await adapter.locate(who as object, call);
  switch (located.is) {
    case "found": {
      const sealed = await engine.keyring.seal({ who, id: located.id } satisfies Person);
      const tag = engine.keyring.tag([target.provider, located.id]);
      await append(visit, { is: "located", who: tag }, { sealed, tag, keepLease: true });
      return located.id;
    }
    case "absent":
      return settle("not-found", { evidence: "none", reason: "the lookup found nobody" });
    case "wait":
      return { postpone: located.reason, ...(located.until && { until: located.until.getTime() }) };
    case "attention":
      return askPerson(located.reason);
  }
}

async function deletePerson(visit: Visit, id: string, call: Call): Promise<Next> {
  const { adapter, engine } = visit;
  const verdict = await adapter.erase(id, call);
  const entries = allEntries(visit);
  return judgeDeletion(verdict, adapter, {
    now: engine.now(),
    lost: findLost(entries),
    seen: entries.some(({ is }) => is === "located"),
    confirmAfterMs: engine.confirmAfterMs,
  });
}

async function readBack(visit: Visit, id: string, call: Call): Promise<Next> {
  const { adapter } = visit;
  return adapter.find ? judgeReadBack(await adapter.find(id, call)) : settle("erased", { evidence: "acknowledged" });
}
