import { EraseError } from "../../model/erase-error.ts";
import { isUnavailable } from "./is-unavailable.ts";

/** Tells a PostgreSQL that is away from one that cannot be used. The message holds no password. */
export function toEraseError(cause: unknown): EraseError {
  if (cause instanceof EraseError) return cause;
  const { message, code } = cause as { message?: string; code?: string };
  // Node's error for several addresses has a code and no message.
  const reason = message || code;
  return isUnavailable(cause)
    ? new EraseError("store-unavailable", `The PostgreSQL store cannot be reached: ${reason}.`, { cause })
    : new EraseError("store", `The PostgreSQL store cannot be used: ${reason}.`, { cause });
}
