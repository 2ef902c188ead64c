import type { Basic } from "./options.ts";

/** The credential of HTTP Basic (RFC 7617), in UTF-8. */
export function writeBasic({ username, password }: Basic): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}
