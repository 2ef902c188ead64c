/** What a result says about the requests. */
export interface Facts {
  readonly attempts: number;
  readonly uncertain: boolean;
}

/** Keeps count of one call's requests: the only thing in a call that changes. */
export interface Ledger {
  /** A request is about to be sent. */
  sending(): void;
  /** The request got a response of this status. */
  answered(status: number): void;
  /** The response came, and its body cannot be read. */
  unreadable(): void;
  /** The request failed. `sent`: bytes may have reached the vendor, as they have where a response began. */
  failed(sent: boolean): void;
  /** For a response that is judged: what earlier requests left open. */
  earlier(): Facts;
  /** For an end without one: also what the latest request leaves open. */
  atEnd(): Facts;
}

export function openLedger(): Ledger {
  let attempts = 0;
  let uncertain = false;
  /** The latest request may have been processed, and its outcome is not known. */
  let inDoubt = false;
  let hasResponse = false;
  return {
    sending() {
      attempts++;
      uncertain ||= inDoubt;
      inDoubt = true;
      hasResponse = false;
    },
    answered(status) {
      inDoubt = mayBeProcessed(status);
      hasResponse = true;
    },
    unreadable() {
      inDoubt = true;
    },
    failed(sent) {
      inDoubt = sent || hasResponse;
    },
    earlier: () => ({ attempts, uncertain }),
    atEnd: () => ({ attempts, uncertain: uncertain || inDoubt }),
  };
}

/** Redirects and client errors say that the request was not processed; 408 does not, nor does 2xx or 5xx. */
function mayBeProcessed(status: number): boolean {
  const isRejected = status === 0 || (status >= 300 && status < 500);
  return status === 408 || !isRejected;
}
