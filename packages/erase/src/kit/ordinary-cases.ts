import { judgeRun } from "./judge-run.ts";
import type { ProviderCase, Suite } from "./suite.ts";

/** What happens without any fault, and the responses that only this vendor has. */
export function listOrdinaryCases(suite: Suite): ProviderCase[] {
  const { contract, provider, ways, check } = suite;
  const evidence = provider.find ? ["confirmed"] : ["acknowledged"];
  const advice = "Compare the documented response of the deletion with what the adapter makes of it.";
  const absent = 'Return { is: "absent" } when the vendor says that nobody is there.';
  const special = contract.special ?? [];
  return [
    ...ways.map((by) => ({
      name: `erases a person named by ${by}, with exactly the documented requests`,
      find: () => check({ by }, { situation: "without any fault", outcomes: ["erased"], evidence, advice }),
    })),
    {
      name: "does not call a person erased who was never there",
      find: async () => {
        const ran = await suite.run({ gone: true });
        const outcomes = provider.whenAbsent === "accept" ? ["not-found", "erased"] : ["attention", "erased"];
        const erased = ran.outcome === "erased" && {
          evidence: [contract.acceptsAnybody ? "acknowledged" : "reported"],
        };
        return judgeRun(ran, { situation: "nobody is there", outcomes, ...erased, advice: absent });
      },
    },
    ...special.map(({ name, step, reply, want }) => ({
      name: `${step}: ${name}`,
      find: () => {
        const fault = { name, reply, recovers: false, advice };
        const { outcome, evidence: wanted, reason } = want;
        return check(
          { fault: { step, fault, times: Number.POSITIVE_INFINITY }, by: step === "locate" ? "lookup" : "id" },
          {
            situation: `${step}, ${name}`,
            outcomes: [outcome],
            ...(wanted !== undefined && { evidence: [wanted] }),
            ...(reason !== undefined && { reason }),
            mayBeNotFound: outcome === "not-found",
            advice: "Compare the documented meaning of this response with what the adapter makes of it.",
          },
        );
      },
    })),
  ];
}
