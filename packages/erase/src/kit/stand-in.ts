import type { Step } from "../model/provider.ts";
import type { Person, ProviderContract, Reply, StepContract, Vendor } from "./contract.ts";
import { fillTemplate } from "./fill-template.ts";

/** Until when the person is there; absent: for good. */
interface State {
  finalAt?: number;
}

/** A vendor that has one person, and responds as the contract says. */
export function createStandIn({ person, steps, graceMs = 0 }: ProviderContract): Vendor {
  let state: State = {};
  const isPresent = (now: number): boolean => state.finalAt === undefined || now < state.finalAt;
  const phase = (now: number): "present" | "scheduled" | "absent" => {
    if (!isPresent(now)) return "absent";
    return state.finalAt === undefined ? "present" : "scheduled";
  };
  return {
    addPerson: () => {
      state = {};
      return person;
    },
    remove: () => {
      state = { finalAt: 0 };
    },
    isPresent: (_, now) => isPresent(now),
    respond: async (step, request, now) => {
      const before = phase(now);
      const reply = pickReply(step, steps[step], before);
      if (step === "delete" && before === "present") state = { finalAt: now + graceMs };
      if (step === "undo" && before === "scheduled") state = {};
      return request.method === "HEAD" ? { status: reply.status } : fillTemplate(reply, person);
    },
  };
}

function pickReply(step: Step, contract: StepContract | undefined, phase: "present" | "scheduled" | "absent"): Reply {
  const reply = contract?.[phase] ?? (phase === "scheduled" ? contract?.absent : undefined);
  if (reply) return reply;
  throw new Error(`The contract has no steps.${step}.${phase}: give the vendor's response, or a \`vendor\`.`);
}

/** The person as the adapter is told of them. */
export function toWho({ id, lookup }: Person, by: "id" | "lookup"): string | Readonly<Record<string, string>> {
  return by === "lookup" && lookup ? lookup : id;
}
