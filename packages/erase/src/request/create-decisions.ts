import type { Engine } from "../target/engine.ts";
import { checkReason } from "./check-text.ts";
import { type Decision, decide } from "./decide.ts";
import { extendDeadline } from "./extend-deadline.ts";
import { readRequest } from "./read-request.ts";
import { ruleClose, ruleHold, ruleRelease, ruleUndo } from "./rulings.ts";

/** What people decide about a request. */
export interface Decisions {
  hold(request: string, provider: string, reason: string): Promise<Decision>;
  release(request: string, provider: string, reason: string): Promise<Decision>;
  undo(request: string): Promise<Record<string, Decision>>;
  extend(request: string, reason: string, options?: { readonly until?: Date }): Promise<Decision>;
  close(request: string, provider: string, reason: string, by: string): Promise<Decision>;
}

export function createDecisions(engine: Engine): Decisions {
  return {
    hold: async (request, provider, reason) => {
      checkReason(reason, "reason");
      return decide(engine, request, provider, (target, entries) => ruleHold(reason, target, entries));
    },
    release: async (request, provider, reason) => {
      checkReason(reason, "reason");
      return decide(engine, request, provider, (target) => ruleRelease(reason, target));
    },
    undo: async (request) => {
      const { targets } = await readRequest(engine, request);
      const decided = targets.map(async ({ target: { provider } }) => {
        const adapter = engine.providers[provider];
        const rule = decide(engine, request, provider, (target, entries) =>
          ruleUndo(adapter, engine.now(), target, entries),
        );
        return [provider, await rule] as const;
      });
      return Object.fromEntries(await Promise.all(decided));
    },
    extend: (request, reason, { until } = {}) => extendDeadline(engine, request, reason, until),
    close: async (request, provider, reason, by) => {
      checkReason(reason, "reason");
      checkReason(by, "by");
      return decide(engine, request, provider, (target) => ruleClose(reason, by, target));
    },
  };
}
