import type { Random } from "./random.ts";

/** What the behavior of one server can use: time, randomness and settings. */
export interface Environment {
  /** The server's name in the specification. */
  server: string;
  now(): number;
  random: Random;
  settings: Record<string, string>;
}
