import type { Api, Scheme } from "./api.ts";
import { refuse } from "./call-error.ts";
import { getOwn } from "./copy-own.ts";
import { describeValue } from "./describe-value.ts";

/** Refuses a credential that is there and cannot be sent. Functions are checked when they have been called. */
export function checkCredential(api: Api, option: string, given: unknown): void {
  if (given == null || typeof given === "function") return;
  const scheme = api.schemes[option] as Scheme;
  if (scheme.basic) checkBasic(option, given);
  else checkKey(option, given, scheme);
}

function checkBasic(option: string, given: unknown): void {
  const [username, password] = [getOwn(given, "username"), getOwn(given, "password")];
  if (typeof username !== "string" || typeof password !== "string") {
    refuse(
      "invalid-credential",
      `${option} must be { username, password }, both strings, but is ${describeValue(given)}.`,
    );
  }
  if (username + password === "") refuse("invalid-credential", `${option} has an empty user name and password.`);
  if (username.includes(":") || /\p{Cc}/u.test(username + password)) {
    refuse("invalid-credential", `${option} has a colon in the user name or a control character (RFC 7617).`);
  }
}

// checked here, since `Headers` prints the value that it refuses
function checkKey(option: string, given: unknown, { in: place, name, prefix }: Scheme): void {
  if (typeof given !== "string" || given.trim() === "") {
    refuse("invalid-credential", `${option} is ${describeValue(given)}. Pass your key or token.`);
  }
  // a whole `Authorization` value has a scheme and a space of its own
  const isWhole = place === "header" && !prefix && name.toLowerCase() === "authorization";
  if (!(isWhole ? /^[!-~]+( [!-~]+)*$/ : /^[!-~]+$/).test(given)) {
    refuse(
      "invalid-credential",
      `${option} holds a space, a line break or another character that cannot be sent. Trim what you read.`,
    );
  }
}
