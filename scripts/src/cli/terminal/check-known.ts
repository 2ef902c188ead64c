import { nearest } from "../../document/nearest.ts";
import { UsageError } from "./usage-error.ts";

/** Refuses a name that is not among the known ones with a suggestion, in commander's words. Throws a UsageError. */
export function checkKnown(what: string, names: readonly string[], known: readonly string[]): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const [near] = nearest(unknown, known, 1);
  const hint = near === undefined ? `Known: ${known.join(", ") || "none"}` : `Did you mean ${near}?`;
  throw new UsageError(`unknown ${what} '${unknown}'\n(${hint})`);
}
