import type { Operation } from "./openapi/operation.ts";

/** The providers of operations, each once. */
export const providersOf = (operations: readonly Pick<Operation, "provider">[]): string[] => [
  ...new Set(operations.map(({ provider }) => provider)),
];

/** Slices of at most `most` operations. A provider stays in one slice, also if it has more. */
export function sliceByProvider<T extends Pick<Operation, "provider">>(operations: readonly T[], most: number): T[][] {
  const slices: T[][] = [];
  for (const name of providersOf(operations)) {
    const own = operations.filter(({ provider }) => provider === name);
    const last = slices.at(-1);
    if (last !== undefined && last.length + own.length <= most) last.push(...own);
    else slices.push(own);
  }
  return slices;
}
