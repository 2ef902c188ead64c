import { EraseError } from "../model/erase-error.ts";
import type { Providers } from "../model/people.ts";
import type { Provider } from "../model/provider.ts";
import { checkReason } from "./check-text.ts";

/** What is to happen at one provider: nobody there, keep, or erase. `who` is how the person is named. */
export interface Instruction {
  readonly provider: string;
  readonly hold?: string;
  readonly who?: unknown;
}

/** Reads one person, provider by provider in the order of their names. Refusals name the place, and never the value. */
export function checkPeople(providers: Providers, people: unknown): Instruction[] {
  if (typeof people !== "object" || people === null)
    throw refuse("people must be an object with every provider by name");
  const given = people as Readonly<Record<string, unknown>>;
  const names = Object.keys(providers).sort();
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw refuse(`people has a provider that is not configured; the providers are ${names.join(", ")}`);
  return names.map((name) => readInstruction(name, providers[name] as Provider<unknown>, given));
}

function readInstruction(
  name: string,
  provider: Provider<unknown>,
  given: Readonly<Record<string, unknown>>,
): Instruction {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  const at = `people.${name}`;
  if (value === undefined) throw refuse(`${at} is missing; give null if the person has no account there`);
  if (value === null) return { provider: name };
  if (typeof value === "object" && "hold" in value) {
    const { hold, who } = value as { hold: unknown; who?: unknown };
    checkReason(hold, `${at}.hold`);
    if (who === undefined) return { provider: name, hold };
    return { provider: name, hold, who: checkWho(`${at}.who`, provider, who) };
  }
  return { provider: name, who: checkWho(at, provider, value) };
}

/** The provider's own id, or an object with one of its lookups. */
export function checkWho(at: string, { lookups = [] }: Provider<unknown>, who: unknown): unknown {
  if (typeof who === "string") {
    checkId(at, who);
    return who;
  }
  const expected = ["an id as a string", ...lookups.map((lookup) => `{ ${lookup} }`)].join(" or ");
  const members = typeof who === "object" && who !== null ? Object.entries(who) : [];
  const [[lookup, value] = []] = members;
  if (members.length !== 1 || lookup === undefined || !lookups.includes(lookup) || typeof value !== "string") {
    throw refuse(`${at} must be ${expected}`);
  }
  checkId(`${at}.${lookup}`, value);
  return { [lookup]: value };
}

function checkId(at: string, id: string): void {
  if (id.trim() === "") throw refuse(`${at} is empty`);
  // Pasted ids have them; no id does.
  if (id !== id.trim() || /\p{Cc}/u.test(id)) throw refuse(`${at} has white space around it, or control characters`);
}

function refuse(problem: string): EraseError {
  return new EraseError("invalid-people", `${problem}.`);
}
