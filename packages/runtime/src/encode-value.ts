import { refuseValue } from "./refuse-value.ts";

/** A value as it is written in a URL. Throws a `CallError` for an object; `place` is where it stands. */
export function encodeValue(value: unknown, place = "a parameter"): string {
  if (Object(value) === value || typeof value === "symbol") {
    return refuseValue("wrong-type", place, "a string, a number or a boolean", value);
  }
  return encodeURIComponent(`${value}`.replace(/\p{Cs}/gu, "\ufffd"));
}
