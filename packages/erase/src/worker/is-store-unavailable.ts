import { EraseError } from "../model/erase-error.ts";

/** Whether the store is only away, so that a worker waits for it. */
export function isStoreUnavailable(error: unknown): boolean {
  return error instanceof EraseError && error.code === "store-unavailable";
}
