import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from "jose";
import { commit } from "../secrets/create-keyring.ts";
import { RECEIPT_TYPE, type ReceiptClaims } from "./claims.ts";
import type { PublicJwks } from "./read-signing-keys.ts";

/** How a person was named at a provider, with the salt that the controller disclosed. */
export interface DisclosedPerson {
  readonly who: unknown;
  readonly salt: string;
}

export interface VerifyOptions {
  /** The issuer's public keys. */
  readonly keys: PublicJwks;
  /** Who must have signed it. */
  readonly issuer?: string;
  /** By provider: checks that the receipt is about this person. */
  readonly people?: Readonly<Record<string, DisclosedPerson>>;
}

export type Verified =
  | { readonly ok: true; readonly claims: ReceiptClaims }
  | { readonly ok: false; readonly problem: string };

/** Verifies a receipt without any store: its signature, its type, and, if asked, whom it is about. Throws nothing. */
export async function verifyReceipt(receipt: string, { keys, issuer, people = {} }: VerifyOptions): Promise<Verified> {
  try {
    const set = createLocalJWKSet(keys as unknown as JSONWebKeySet);
    const options = { algorithms: ["EdDSA"], typ: RECEIPT_TYPE, ...(issuer !== undefined && { issuer }) };
    const { payload } = await jwtVerify(receipt.trim(), set, options);
    const claims = payload as unknown as ReceiptClaims;
    const stranger = Object.entries(people).find(([provider, person]) => !isAbout(claims, provider, person));
    if (stranger) return { ok: false, problem: `it is not about this person at ${stranger[0]}` };
    return { ok: true, claims };
  } catch (error) {
    return { ok: false, problem: explain(error) };
  }
}

function isAbout({ targets }: ReceiptClaims, provider: string, { who, salt }: DisclosedPerson): boolean {
  return targets.some((target) => target.provider === provider && target.commitment === commit(salt, who));
}

function explain(error: unknown): string {
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return "the signature does not match: it was changed, or another key signed it";
  if (error instanceof errors.JWKSNoMatchingKey) return "none of the given keys signed it";
  if (error instanceof errors.JWTClaimValidationFailed) return `its ${error.claim} is not as expected`;
  if (error instanceof errors.JOSEError) return `it is no receipt (${error.code})`;
  throw error;
}
