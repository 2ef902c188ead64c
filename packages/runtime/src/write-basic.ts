import { refuse } from "./call-error.ts";
import { getOwn } from "./copy-own.ts";
import { refuseValue } from "./refuse-value.ts";

/** The credential of HTTP Basic (RFC 7617), in UTF-8. Refuses one that cannot be written. */
export function writeBasic(option: string, given: unknown): string {
  const [username, password] = [getOwn(given, "username"), getOwn(given, "password")];
  if (typeof username !== "string" || typeof password !== "string") {
    return refuseValue("invalid-credential", option, "{ username, password }, both strings", given);
  }
  if (username + password === "") refuse("invalid-credential", `${option} has an empty user name and password.`);
  if (username.includes(":") || /\p{Cc}/u.test(username + password)) {
    refuse("invalid-credential", `${option} has a colon in the user name or a control character (RFC 7617).`);
  }
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}
