import type { ProviderCase, Suite } from "./suite.ts";

/** Ids that would change a path they are put into as they are. */
const hostile = ["..", ".", "%2e%2e", "a/b", "a\\b", "a?b=c", "a#b", "a%2Fb", "../users", "ä b"];

/** An id is a name and nothing else: it is sent as it is, encoded, or refused. */
export function listIdCases({ run }: Suite): ProviderCase[] {
  return hostile.map((id) => ({
    name: `the id ${JSON.stringify(id)} does not change the request`,
    find: async () => {
      const { problems } = await run({ id, gone: true });
      return problems
        .filter(({ did }) => did.includes("instead of") || did.startsWith("threw") || did.includes("not documented"))
        .map((problem) => ({
          ...problem,
          did: `${problem.did}, for the id ${JSON.stringify(id)}`,
          change: 'Put ids into paths with encodeURIComponent, and return attention for ".", ".." and an empty one.',
        }));
    },
  }));
}
