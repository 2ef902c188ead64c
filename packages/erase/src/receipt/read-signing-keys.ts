import { calculateJwkThumbprint, type JWK } from "jose";
import { EraseError } from "../model/erase-error.ts";

/** A private Ed25519 key as a JWK (RFC 8037), or its JSON. */
export type SigningKey = string | PrivateJwk;

export interface PrivateJwk {
  readonly kty: string;
  readonly crv?: string;
  readonly x?: string;
  readonly d?: string;
}

/** Public keys as a JWK set (RFC 7517). `kid` is the RFC 7638 thumbprint. */
export interface PublicJwks {
  readonly keys: readonly {
    readonly kty: string;
    readonly crv: string;
    readonly x: string;
    readonly kid: string;
    readonly use: "sig";
    readonly alg: "EdDSA";
  }[];
}

/** Reads the keys. The first one signs; the others only verify receipts that they signed earlier. */
export function readSigningKeys(given: SigningKey | readonly SigningKey[] | undefined): PrivateJwk[] {
  const keys = given === undefined ? [] : ((Array.isArray(given) ? given : [given]) as readonly SigningKey[]);
  return keys.map((key) => {
    const jwk = typeof key === "string" ? parse(key) : key;
    if (jwk?.kty === "OKP" && jwk.crv === "Ed25519" && jwk.x !== undefined && jwk.d !== undefined) return jwk;
    throw new EraseError(
      "invalid-option",
      "signingKey must be a private Ed25519 key as a JWK or its JSON. Make one with `npx @purge/erase keys`.",
    );
  });
}

function parse(text: string): PrivateJwk | undefined {
  try {
    return JSON.parse(text) as PrivateJwk;
  } catch {
    return undefined;
  }
}

/** The public keys, to publish for anyone who verifies receipts. */
export async function toPublicJwks(keys: readonly PrivateJwk[]): Promise<PublicJwks> {
  const published = keys.map(async ({ x = "" }) => {
    const jwk = { kty: "OKP", crv: "Ed25519", x } as const;
    return { ...jwk, kid: await calculateJwkThumbprint(jwk as JWK), use: "sig", alg: "EdDSA" } as const;
  });
  return { keys: await Promise.all(published) };
}
