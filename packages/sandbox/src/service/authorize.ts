import type { Denial } from "../behavior/behavior.ts";
import type { Operation } from "../openapi/operation.ts";

/** The holders of a request's credentials by scheme, or the reason for refusing it. */
export type Access = { holders: Record<string, string> } | { denial: Denial };

/** The holders of a request's credentials, for the first satisfied alternative; or the reason for refusing it. */
export function authorize(
  operation: Operation,
  presented: Record<string, string>,
  holder: (scheme: string, value: string) => string | undefined,
): Access {
  const denials: Denial[] = [];
  for (const alternative of operation.security.length > 0 ? operation.security : [[]]) {
    const holders: Record<string, string> = {};
    const denial = alternative
      .map((scheme): Denial | undefined => {
        const value = presented[scheme];
        if (value === undefined) return { scheme, reason: "missing", value: "" };
        const who = holder(scheme, value);
        if (who === undefined) return { scheme, reason: "wrong", value };
        holders[scheme] = who;
        return undefined;
      })
      .find((one) => one !== undefined);
    if (!denial) return { holders };
    denials.push(denial);
  }
  const denial = denials.find(({ reason }) => reason === "wrong") ?? denials[0];
  if (!denial) throw new Error("An operation with security has at least one alternative.");
  return { denial };
}
