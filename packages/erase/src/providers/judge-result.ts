import type { AnyResult } from "@purge/runtime";
import type { Attention, Wait, WaitReason } from "../model/provider.ts";

type Http<R> = Extract<R, { kind: "http" }>;
type StatusOf<R> = Http<R> extends infer H ? (H extends { status: infer S extends number } ? S : never) : never;
/** Declared statuses that need a verdict: all below 500 but 429, which mean the same everywhere. */
type Judged<S extends number> = S extends S ? (`${S}` extends `5${string}` | "429" ? never : S) : never;
type ErrorOf<R, S> = Extract<Http<R>, { status: S }> extends { error: infer E } ? E : never;

type Word = { readonly is: string };

/**
 * The verdict for each declared status. If a specification declares a new status, this doesn't compile until the adapter
 * handles it.
 */
export type Verdicts<R> = { readonly ok: (result: Extract<R, { ok: true }>) => Word } & {
  readonly [S in Judged<StatusOf<R>>]: Word | ((error: ErrorOf<R, S>) => Word);
};

/** The verdicts in a table. */
type VerdictOf<T> = { [K in keyof T]: T[K] extends (...given: never) => infer V ? V : T[K] }[keyof T];

/** Turns a client's result into a verdict. */
export function judgeResult<R extends AnyResult, const T extends Verdicts<R>>(
  result: R,
  verdicts: T,
): VerdictOf<T> | Wait | Attention {
  const any: AnyResult = result;
  if (any.ok) return verdicts.ok(result as Extract<R, { ok: true }>) as VerdictOf<T>;
  switch (any.kind) {
    case "http":
      return judgeStatus(any) ?? judgeDeclared(any, verdicts as object as Declared<VerdictOf<T>>);
    case "unexpected-status":
      return judgeStatus(any) ?? judgeUndeclared(any.status);
    case "not-done":
    case "decode":
      return wait("unclear");
    case "timeout":
    case "network":
    case "aborted":
      return wait("outage");
    case "redirect":
      return attention("redirected: check server or baseUrl");
    case "refused":
      return any.attempts > 0 ? wait("unclear") : attention(`refused before sending (${any.error.code})`);
  }
}

type Declared<V> = Readonly<Record<number, V | ((error: unknown) => V)>>;

/** Statuses that mean the same at every vendor. */
function judgeStatus({ status, retryAt }: { status: number; retryAt?: Date }): Wait | undefined {
  if (status === 429) return wait("rate-limit", retryAt);
  return status >= 500 || status === 408 ? wait("outage", retryAt) : undefined;
}

function judgeDeclared<V>({ status, error }: { status: number; error: unknown }, verdicts: Declared<V>): V | Attention {
  const verdict = verdicts[status];
  if (verdict === undefined) return attention(`status ${status}`);
  return typeof verdict === "function" ? (verdict as (error: unknown) => V)(error) : verdict;
}

function judgeUndeclared(status: number): Wait | Attention {
  return status === 401 || status === 403 ? wait("credential") : attention(`unexpected status ${status}`);
}

export function wait(reason: WaitReason, until?: Date): Wait {
  return { is: "wait", reason, ...(until && { until }) };
}

export function attention(reason: string): Attention {
  return { is: "attention", reason };
}
