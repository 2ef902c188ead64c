import { refuse } from "./call-error.ts";
import { getOwn } from "./copy-own.ts";
import { describeValue } from "./describe-value.ts";

/** The credential of HTTP Basic (RFC 7617), in UTF-8. Refuses one that cannot be written. */
export function writeBasic(option: string, given: unknown): string {
  const [username, password] = [getOwn(given, "username"), getOwn(given, "password")];
  if (typeof username !== "string" || typeof password !== "string") {
    const found = describeValue(given);
    return refuse("invalid-credential", `${option} must be { username, password }, both strings, but is ${found}.`);
  }
  if (username + password === "") refuse("invalid-credential", `${option} has an empty user name and password.`);
  if (username.includes(":") || /\p{Cc}/u.test(username + password)) {
    refuse("invalid-credential", `${option} has a colon in the user name or a control character (RFC 7617).`);
  }
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}
