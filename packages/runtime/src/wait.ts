const base = 500;
const cap = 8_000;

/** When the vendor asks to come back: `Retry-After` (RFC 9110, 10.2.3), or on 429 `X-RateLimit-Reset`. */
export function askedWait(status: number, headers: Headers, now: number = Date.now()): Date | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const after = headers.get("retry-after") ?? "";
  const reset = Number((status === 429 && headers.get("x-ratelimit-reset")) || Number.NaN);
  // a reset is in seconds since 1970, or from now when it is too small for that
  const at = /^\d+$/.test(after)
    ? now + Number(after) * 1000
    : /GMT$/.test(after)
      ? Date.parse(after)
      : reset * 1000 + (reset < 1e9 ? now : 0);
  return Number.isNaN(at) ? undefined : new Date(Math.min(at, 8.64e15));
}

/** Milliseconds before the next attempt: exponential, with full jitter. */
export function backOff(attempt: number): number {
  return Math.random() * Math.min(cap, base * 2 ** attempt);
}
