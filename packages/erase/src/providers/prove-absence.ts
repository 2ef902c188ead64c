import type { Absent, Attention, Wait } from "../model/provider.ts";

/** The key has just found something. */
export const keyIsGood = { is: "key-is-good" } as const;

/**
 * For vendors where a wrong key gets the same response as an unknown person. "Absent" counts only if the same key finds
 * something that is always there; otherwise what `proveKey` says is the verdict.
 */
export async function proveAbsence<V extends { readonly is: string }>(
  verdict: V | Absent,
  proveKey: () => Promise<typeof keyIsGood | Wait | Attention>,
): Promise<V | Absent | Wait | Attention> {
  if (verdict.is !== "absent") return verdict;
  const key = await proveKey();
  return key.is === "key-is-good" ? verdict : key;
}
