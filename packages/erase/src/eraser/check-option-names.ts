import { EraseError } from "../model/erase-error.ts";
import type { Providers } from "../model/people.ts";
import type { EraserOptions } from "./eraser-options.ts";

const known: Readonly<Record<keyof EraserOptions<Providers>, true>> = {
  providers: true,
  store: true,
  secret: true,
  signingKey: true,
  issuer: true,
  after: true,
  delivery: true,
  onEvent: true,
  confirmAfterMs: true,
  leaseMs: true,
  backoffMs: true,
  now: true,
};

/** Refuses a misspelt option, which would be ignored: `after` decides what is deleted first. */
export function checkOptionNames(options: object): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (unknown === undefined) return;
  throw new EraseError(
    "invalid-option",
    `There is no option ${unknown}; the options are ${Object.keys(known).join(", ")}.`,
  );
}
