import { refuse } from "./call-error.ts";
import { describeValue } from "./describe-value.ts";

/** Refuses a value, by saying what it is and never showing it. `text`: what to call a string that is not empty. */
export function refuseValue(code: string, place: string, expected: string, value: unknown, text?: string): never {
  return refuse(code, `${place} must be ${expected}, but is ${describeValue(value, text)}.`);
}
