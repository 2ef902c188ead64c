import type { Call } from "../model/provider.ts";
import { createCall } from "./create-call.ts";
import { findLost } from "./find-lost.ts";
import { judgeDeletion } from "./judge-deletion.ts";
import { judgeProgress, judgeReadBack } from "./judge-read-back.ts";
import { askPerson, type Next, settle } from "./transition.ts";
import { undoDeletion } from "./undo-deletion.ts";
import { allEntries, append, type Visit } from "./visit.ts";

/** How a person is named, sealed while it is needed. `id` is the provider's own, `job` its id of the deletion. */
export interface Person {
  readonly who: unknown;
  readonly id?: string;
  readonly job?: string;
}

/** Does what the target's state asks for next. */
export async function nextStep(visit: Visit, signal: AbortSignal): Promise<Next> {
  const { engine, target } = visit;
  if (target.sealed === null) return askPerson("the id is gone from the store");
  const person = (await engine.keyring.unseal(target.sealed)) as Person;
  const call = createCall(visit, signal, person.job);
  const located = await locate(visit, person, call);
  if (typeof located !== "string") return located;
  if (target.state === "undoing") return undoDeletion(visit, located, call);
  if (target.state === "scheduled" || target.state === "confirming") return confirm(visit, located, call);
  return deletePerson(visit, { who: person.who, id: located }, call);
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

async function deletePerson(visit: Visit, person: Person & { readonly id: string }, call: Call): Promise<Next> {
  const { adapter, engine } = visit;
  const verdict = await adapter.erase(person.id, call);
  const entries = allEntries(visit);
  const next = judgeDeletion(verdict, adapter, {
    now: engine.now(),
    lost: findLost(entries),
    seen: entries.some(({ is }) => is === "located"),
    confirmAfterMs: engine.confirmAfterMs,
  });
  if ("postpone" in next || verdict.is !== "scheduled" || verdict.job === undefined) return next;
  return { ...next, sealed: await engine.keyring.seal({ ...person, job: verdict.job } satisfies Person) };
}

/** Asks the vendor whether it is done, and reads the person. */
async function confirm(visit: Visit, id: string, call: Call): Promise<Next> {
  const { adapter, target } = visit;
  if (adapter.progress && target.state === "scheduled") {
    const progress = await adapter.progress(id, call);
    if (progress.is !== "done") return judgeProgress(progress);
    if (!adapter.find) return settle("erased", { evidence: "acknowledged", reason: "the vendor says that it is done" });
  }
  return adapter.find ? judgeReadBack(await adapter.find(id, call)) : settle("erased", { evidence: "acknowledged" });
}
