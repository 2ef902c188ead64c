import type { Random } from "../environment/random.ts";
import type { Rules } from "./rules.ts";

const ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** An id in the vendor's form. */
export function newId({ prefix = "", length, alphabet = ALPHANUMERIC }: Rules["user"]["id"], random: Random): string {
  return prefix + random.text(length, alphabet);
}
