import { createHash, hkdfSync } from "node:crypto";
import { EraseError } from "../model/erase-error.ts";

/** 32 bytes or more, as bytes or in base64. */
export type Secret = string | Uint8Array;

/** The keys that are derived from one secret. `id` tells secrets from each other and gives nothing away. */
export interface SecretKeys {
  readonly id: string;
  /** Encrypts ids while they are needed. */
  readonly seal: Uint8Array;
  /** Hashes ids for the journal. */
  readonly tag: Uint8Array;
  /** Derives the salts of receipts. */
  readonly salt: Uint8Array;
}

const SHORTEST = 32;

/** Derives the keys of one secret (HKDF, RFC 5869). */
export function readSecret(secret: Secret): SecretKeys {
  const bytes = typeof secret === "string" ? new Uint8Array(Buffer.from(secret, "base64")) : secret;
  if (!(bytes instanceof Uint8Array) || bytes.length < SHORTEST) {
    const found = typeof secret === "string" || bytes instanceof Uint8Array ? `${bytes.length} bytes` : typeof secret;
    throw new EraseError(
      "invalid-option",
      `secret must be ${SHORTEST} bytes or more, as a Uint8Array or in base64; found ${found}. Make one with \`npx @purge/erase keys\`.`,
    );
  }
  const derive = (purpose: string) => new Uint8Array(hkdfSync("sha256", bytes, "", `purge ${purpose}`, 32));
  const id = createHash("sha256").update(derive("key id")).digest("base64url").slice(0, 8);
  return { id, seal: derive("seal"), tag: derive("tag"), salt: derive("salt") };
}
