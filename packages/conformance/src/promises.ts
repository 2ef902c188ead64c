import { probes } from "./probes/probes.ts";

type Promised = 1 | 2 | 3 | 4 | 5;

/** The README's promises, in its order and shortened; the fifth covers the remaining probes. */
export const promises: Readonly<Record<Promised, string>> = {
  1: "No id changes a request",
  2: "No credential leaks",
  3: "No false success",
  4: "No hangs, no retry storms",
  5: "No side effects",
};

const promised = new Map(probes.map(({ id, promise }) => [id, promise]));

export const promiseOf = (probe: string): Promised | undefined => promised.get(probe);
