type Headers = Readonly<Record<string, string>>;

const retriable = new Set([408, 429]);
/** RFC 9110, 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT` and its two obsolete forms, all of them in GMT. */
const httpDate = /^\w{3,9},? [\w -]+ [\d:]{8} (GMT|\d{4})$/;
const lastDate = 8.64e15;

/** Whether a status says that the same request may succeed later. 0: there was no response. */
export function mayBeRetried(status: number): boolean {
  return status === 0 || retriable.has(status) || (status >= 500 && status < 600);
}

/** When the vendor asks to try again: `Retry-After` (RFC 9110, 10.2.3), or on 429 `X-RateLimit-Reset`. */
export function retryDate(status: number, headers: Headers, now: number = Date.now()): Date | undefined {
  if (!mayBeRetried(status)) return undefined;
  const after = readRetryAfter(headers["retry-after"] ?? "", now);
  const reset = status === 429 ? headers["x-ratelimit-reset"] : undefined;
  const ms = Number.isNaN(after) ? readReset(Number(reset || Number.NaN), now) : after;
  const date = new Date(Math.min(ms, lastDate));
  return date.getTime() ? date : undefined;
}

function readRetryAfter(text: string, now: number): number {
  if (/^\d+$/.test(text)) return now + Number(text) * 1000;
  return httpDate.test(text) ? Date.parse(`${text.replace(" GMT", "")} GMT`) : Number.NaN;
}

/** A number too small for a date is a delay, in seconds; one too large for seconds since 1970 is milliseconds. */
function readReset(reset: number, now: number): number {
  if (reset < 1e9) return now + reset * 1000;
  return reset < 1e11 ? reset * 1000 : reset;
}

/** Milliseconds before the next attempt: exponential up to eight seconds, with full jitter. */
export function backOff(retries: number): number {
  return Math.random() * Math.min(8_000, 500 * 2 ** retries);
}
