import { createHash } from "node:crypto";

/** The link of a chain: SHA-256 over the previous link, a line feed, and the entry as it is stored. */
export function hashEntry(previous: string, body: string): string {
  return createHash("sha256").update(previous).update("\n").update(body).digest("base64url");
}
