import { refuseValue } from "./refuse-value.ts";

/** A value as it is written in a URL; a list with commas, where one is allowed. Throws a `CallError` for an object. */
export function encodeValue(value: unknown, mayBeList?: unknown): string {
  if (mayBeList === true && Array.isArray(value)) return value.map((each) => encodeValue(each)).join();
  if (Object(value) === value || typeof value === "symbol") {
    return refuseValue("wrong-type", "a parameter", "a string, a number or a boolean", value);
  }
  return encodeURIComponent(`${value}`.replace(/\p{Cs}/gu, "\ufffd"));
}
