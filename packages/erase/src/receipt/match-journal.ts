import type { ReadRequest } from "../request/read-request.ts";
import type { ReceiptClaims } from "./claims.ts";

/** Whether the journal still holds everything that a receipt was signed over; if not, what is missing. */
export function matchJournal({ targets }: ReceiptClaims, read: ReadRequest): string | undefined {
  if (read.broken) return read.broken;
  const changed = targets.find(({ provider, head, records }) => {
    const chain = read.targets.find(({ target }) => target.provider === provider);
    return chain?.links[records - 1]?.hash !== head;
  });
  return changed && `${changed.provider}: the journal was rewritten after the receipt was signed`;
}
