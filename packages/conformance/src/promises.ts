import { probes } from "./probes/probes.ts";

type Promised = 1 | 2 | 3 | 4 | 5;

/** What the README promises, in its order and nearly in its words; the fifth is for what none of those covers. */
export const promises: Readonly<Record<Promised, string>> = {
  1: "No id bends a request",
  2: "No credential leaves",
  3: "No false success",
  4: "No hang, no storm",
  5: "Opening does nothing",
};

const promised = new Map(probes.map(({ id, promise }) => [id, promise]));

export const promiseOf = (probe: string): Promised | undefined => promised.get(probe);
