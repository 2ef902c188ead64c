import { EraseError } from "../model/erase-error.ts";

const REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;
const LONGEST_REASON = 500;

/** A request's id goes into files, receipts and logs, so it is a plain word and no e-mail address. */
export function checkRequestId(request: unknown): asserts request is string {
  if (typeof request === "string" && REQUEST_ID.test(request)) return;
  throw new EraseError(
    "invalid-request-id",
    "A request id is 1 to 128 letters, digits, and the characters . _ : - after the first. Use your ticket's number, and no personal data.",
  );
}

/** A reason is shown to people, and is part of receipts. */
export function checkReason(reason: unknown, name: string): asserts reason is string {
  // Control characters would move a terminal's cursor.
  const isText = typeof reason === "string" && reason.trim() !== "" && !/\p{Cc}/u.test(reason);
  if (isText && reason.length <= LONGEST_REASON) return;
  throw new EraseError("invalid-reason", `${name} must be a text of 1 to ${LONGEST_REASON} characters in one line.`);
}
