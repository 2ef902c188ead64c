import type { TargetStatus } from "../model/request-status.ts";

/** What a receipt says of one provider. */
export interface ReceiptTarget extends Omit<TargetStatus, "next"> {
  /** SHA-256 over a salt, a line feed, and how the person was named; the salt is disclosed by `disclose`. */
  readonly commitment: string;
  /** The journal's chain at the time: its last link, and how many entries lead to it. */
  readonly head: string;
  readonly records: number;
}

/** The claims of a receipt (RFC 7519), as `receipt.schema.json` describes them. */
export interface ReceiptClaims {
  /** The version of the format. */
  readonly receipt: 1;
  readonly iss: string;
  /** The request's id, and when the receipt was signed, in seconds since 1970. */
  readonly jti: string;
  readonly iat: number;
  readonly state: "open" | "attention" | "settled";
  readonly received: string;
  readonly deadline: string;
  readonly extension?: { readonly at: string; readonly reason: string };
  readonly overdue: boolean;
  readonly targets: readonly ReceiptTarget[];
  readonly proves: string;
  readonly doesNotProve: string;
}

export const RECEIPT_TYPE = "purge-receipt+jwt";

export const PROVES =
  "What each provider answered to us and when, as our journal recorded it at the time, and that this record has not been changed since it was signed.";
export const DOES_NOT_PROVE =
  "That a provider has in fact erased anything, or that copies and backups of a provider are gone.";
