import { createHash, createHmac } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";
import { EraseError } from "../model/erase-error.ts";
import { canonical } from "./canonical.ts";
import { readSecret, type Secret, type SecretKeys } from "./read-secret.ts";

/** Everything that touches a person's id. Values carry the id of their secret, so that secrets can be rotated. */
export interface Keyring {
  /** Encrypts (JWE, AES-256-GCM) with the current secret. */
  seal(value: unknown): Promise<string>;
  unseal(sealed: string): Promise<unknown>;
  /** A keyed hash under the current secret. */
  tag(value: unknown): string;
  /** The keyed hash of a value under every secret, to find what was stored before a rotation. */
  tags(value: unknown): string[];
  /** Whether a keyed hash, under any of the secrets, is that of the value. */
  matches(tag: string, value: unknown): boolean;
  /** The current secret's id. */
  readonly current: string;
  /** The salt of one target's commitment. It can be derived only with the secret. */
  salt(request: string, provider: string, secret: string | undefined): string;
}

/** The first secret is the current one; the others still open what they sealed. */
export function createKeyring(secret: Secret | readonly Secret[]): Keyring {
  const secrets = (Array.isArray(secret) ? secret : [secret]) as readonly Secret[];
  const keys = secrets.map(readSecret);
  const [current] = keys;
  if (!current) throw new EraseError("invalid-option", "secret is an empty list; give the current secret first.");
  const tagWith = (key: SecretKeys, value: unknown) => `${key.id}.${hmac(key.tag, canonical(value))}`;
  const find = (id: string | undefined): SecretKeys => {
    const key = keys.find((one) => one.id === id);
    if (key) return key;
    throw new EraseError(
      "unknown-secret",
      `An id is sealed with secret ${id}, and the secrets given are ${keys.map((one) => one.id).join(", ")}. Add the old secret after the current one.`,
    );
  };
  return {
    seal: (value) =>
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: current.id })
        .encrypt(current.seal),
    unseal: async (sealed) => {
      const { plaintext } = await compactDecrypt(sealed, ({ kid }) => find(kid).seal);
      return JSON.parse(new TextDecoder().decode(plaintext));
    },
    tag: (value) => tagWith(current, value),
    tags: (value) => keys.map((key) => tagWith(key, value)),
    matches: (tag, value) => tagWith(find(tag.split(".")[0]), value) === tag,
    current: current.id,
    salt: (request, provider, secret) => hmac(find(secret).salt, canonical([request, provider])),
  };
}

function hmac(key: Uint8Array, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}

/** What a receipt says of a person: SHA-256 over the salt, a line feed, and how the person was named, as canonical JSON. */
export function commit(salt: string, who: unknown): string {
  return createHash("sha256")
    .update(`${salt}\n${canonical(who)}`)
    .digest("base64url");
}
