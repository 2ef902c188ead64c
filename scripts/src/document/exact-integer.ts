import type { Json } from "./json.ts";

/** From here on, JavaScript writes numbers with an exponent. */
const mostDigits = 1e21;

/** A parsed value; where it is an integer beyond 2^53, a bigint with all the digits of its source. */
export function exactInteger<T extends Json>(value: T, source = ""): T | bigint {
  if (typeof value !== "number" || !Number.isInteger(value) || Number.isSafeInteger(value)) return value;
  if (/^[-+]?\d+$/.test(source)) return BigInt(source.replace("+", ""));
  return Math.abs(value) < mostDigits ? BigInt(value) : value;
}
