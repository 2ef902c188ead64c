import { getOwn } from "./copy-own.ts";
import type { Cause, FailureKind } from "./result.ts";

/** What a stage of a call throws: why it ends without a response. `callOperation` adds what the ledger knows. */
export class CallError extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly status: number | undefined;
  readonly details: Cause | undefined;

  constructor(
    kind: FailureKind,
    code: string,
    message: string,
    more: { cause?: Cause | undefined; status?: number } = {},
  ) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.status = getOwn(more, "status") as number | undefined;
    this.details = getOwn(more, "cause") as Cause | undefined;
  }
}

/** Ends a call, or `createClient`, before a request is sent. The message names the place and never holds the value. */
export function refuse(code: string, message: string): never {
  throw new CallError("refused", code, message);
}
