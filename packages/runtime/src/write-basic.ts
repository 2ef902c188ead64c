import { bare } from "./own.ts";

/** The credential of HTTP Basic (RFC 7617), in UTF-8. Nothing when it cannot be written. */
export function writeBasic(value: unknown, secrets: unknown[]): string | undefined {
  const { username, password }: Record<string, unknown> = bare(value as Record<string, unknown>);
  if (typeof username !== "string" || typeof password !== "string" || username.includes(":")) return undefined;
  if (/\p{Cc}/u.test(username + password)) return undefined;
  secrets.push(username, password);
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}
