import type { Step } from "../model/provider.ts";
import { type Fault, faults } from "./faults.ts";
import type { ProviderCase, Suite } from "./suite.ts";

/** More times than unclear answers are tried again. */
const MANY = 6;

/** Each fault at each step, and the outages that last. */
export function listFaultCases(suite: Suite): ProviderCase[] {
  const cases = suite.steps.flatMap((step) =>
    faults
      .filter(({ steps }) => steps === undefined || steps.includes(step))
      .map((fault) => ({ name: `${step}: ${fault.name}`, find: () => checkFault(suite, step, fault) })),
  );
  return [...cases, ...listLasting(suite), ...listLookups(suite)];
}

function checkFault({ check, provider }: Suite, step: Step, fault: Fault) {
  const undo = step === "undo";
  const done = undo ? ["undone"] : ["erased"];
  return check(
    { fault: { step, fault }, undo, by: step === "locate" ? "lookup" : "id" },
    {
      situation: `${step}, ${fault.name}`,
      ...(fault.recovers && { outcomes: done }),
      mayBeNotFound: step === "delete" && fault.reply?.status === 404 && provider.whenAbsent === "accept",
      advice: fault.advice,
    },
  );
}

/** An outage is not the person's fault: it is waited for, as long as it takes. */
function listLasting({ check }: Suite): ProviderCase[] {
  const lasting = faults.filter(({ lasts }) => lasts);
  return lasting.map((fault) => ({
    name: `delete: ${fault.name}, again and again`,
    find: () =>
      check(
        { fault: { step: "delete", fault, times: MANY } },
        {
          situation: `delete, ${fault.name}, ${MANY} times`,
          outcomes: ["erased"],
          advice: `${fault.advice} It is waited for without a count.`,
        },
      ),
  }));
}

function listLookups({ contract, ways, check, run }: Suite): ProviderCase[] {
  const { other } = contract.steps.locate ?? {};
  const compare = 'Compare what the search finds with the lookup, and return { is: "absent" } if nobody is left.';
  if (!ways.includes("lookup")) return [];
  const nobody: ProviderCase = {
    name: "locate: nobody is found",
    find: () =>
      check(
        { by: "lookup", gone: true },
        {
          situation: "locate, nobody is found",
          outcomes: ["not-found", "attention", "erased"],
          evidence: ["none", "reported"],
          advice: compare,
        },
      ),
  };
  if (!other) return [nobody];
  const fault: Fault = { name: "somebody else is found", reply: other, recovers: false, advice: compare };
  const somebody: ProviderCase = {
    name: "locate: somebody else is found",
    find: async () => {
      const { outcome, requested, problems } = await run({ by: "lookup", fault: { step: "locate", fault } });
      const stopped = requested.length === 1 && problems.length === 0;
      if (stopped && ["not-found", "attention"].includes(outcome)) return [];
      const did = "locate, somebody else is found: went on with that person";
      return [{ did, expected: "not-found or attention, and no further request", change: compare }];
    },
  };
  return [nobody, somebody];
}
