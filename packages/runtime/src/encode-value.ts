import { refuse } from "./call-error.ts";
import { describeValue } from "./describe-value.ts";

/** A value as it is written in a URL; a list with commas, where one is allowed. Throws a `CallError` for an object. */
export function encodeValue(value: unknown, mayBeList?: unknown): string {
  if (mayBeList === true && Array.isArray(value)) return value.map((each) => encodeValue(each)).join();
  if (Object(value) === value || typeof value === "symbol") {
    return refuse(
      "wrong-type",
      `a parameter must be a string, a number or a boolean, but one is ${describeValue(value)}.`,
    );
  }
  return encodeURIComponent(`${value}`.replace(/\p{Cs}/gu, "\ufffd"));
}
