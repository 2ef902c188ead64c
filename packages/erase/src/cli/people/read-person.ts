import { text } from "node:stream/consumers";
import type { Providers } from "../../model/people.ts";
import { type Io, UsageError } from "../terminal/io.ts";
import { parsePairs } from "./parse-pairs.ts";

/** One person from the command line, or, with `-`, from standard input as JSON: a shell keeps a history. */
export async function readPerson(
  providers: Providers,
  pairs: readonly string[],
  io: Io,
): Promise<Record<string, unknown>> {
  if (pairs.length !== 1 || pairs[0] !== "-") return parsePairs(providers, pairs);
  try {
    const value: unknown = JSON.parse(await text(io.stdin));
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below: the parser's own message would show the input.
  }
  throw new UsageError('Standard input must be a JSON object, such as { "klavis": "ann-17", "sunbird": null }.');
}
