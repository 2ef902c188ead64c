import type { Api, Codecs, Scheme } from "./api.ts";
import { refuse } from "./call-error.ts";
import { describeValue } from "./describe-value.ts";

/** Refuses a credential that is there and cannot be sent. Functions are checked when they have been called. */
export function checkCredential(api: Api, option: string, given: unknown): void {
  if (given == null || typeof given === "function") return;
  const scheme = api.schemes[option] as Scheme;
  if (scheme.basic) (api.codecs as Required<Codecs>).writeBasic(option, given);
  else checkKey(option, given, scheme);
}

// checked here, since `Headers` prints the value that it refuses
function checkKey(option: string, given: unknown, { in: place, name, prefix }: Scheme): void {
  if (typeof given !== "string" || given.trim() === "") {
    refuse("invalid-credential", `${option} is ${describeValue(given)}. Pass your key or token.`);
  }
  // a whole `Authorization` value has a scheme and a space of its own
  const isWhole = place === "header" && !prefix && name.toLowerCase() === "authorization";
  if (!(isWhole ? /^[!-~]+( [!-~]+)*$/ : /^[!-~]+$/).test(given)) {
    const isPrefixed = prefix && given.startsWith(prefix);
    const next = isPrefixed ? `Leave out "${prefix}", which the client adds.` : "Trim what you read.";
    refuse(
      "invalid-credential",
      `${option} holds a space, a line break or another character that cannot be sent. ${next}`,
    );
  }
}
