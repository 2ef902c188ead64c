import type { Providers } from "../../model/people.ts";
import type { Provider } from "../../model/provider.ts";
import { UsageError } from "../terminal/io.ts";
import { parseWho } from "./parse-who.ts";

/** One person from `provider=who` pairs. Messages name the pair by its place, and never show it. */
export function parsePairs(providers: Providers, pairs: readonly string[]): Record<string, unknown> {
  const people: Record<string, unknown> = {};
  for (const [index, pair] of pairs.entries()) {
    const [, name, who] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    const known = Object.keys(providers).join(", ");
    if (name === undefined || who === undefined)
      throw new UsageError(`Argument ${index + 1} of the person is not provider=who. The providers are ${known}.`);
    if (!Object.hasOwn(providers, name))
      throw new UsageError(
        `Argument ${index + 1} of the person is for a provider that is not configured. The providers are ${known}.`,
      );
    if (Object.hasOwn(people, name)) throw new UsageError(`${name} is given twice.`);
    if (who === "") throw new UsageError(`${name} is empty; write ${name}=none if the person has no account there.`);
    people[name] = parseWho(name, providers[name] as Provider<unknown>, who);
  }
  const missing = Object.keys(providers).find((name) => !Object.hasOwn(people, name));
  if (missing !== undefined)
    throw new UsageError(`${missing} is missing; write ${missing}=none if the person has no account there.`);
  return people;
}
