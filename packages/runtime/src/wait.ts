/** When the vendor asks to come back: `Retry-After` (RFC 9110, 10.2.3), or on 429 `X-RateLimit-Reset`. */
export function askedWait(status: number, headers: Headers, now?: number): Date | undefined {
  if (!/^(408|429|5..)$/.test(`${status}`)) return undefined;
  const after = headers.get("retry-after") ?? "";
  const isDelay = /^\d+$/.test(after);
  const seconds = Number(isDelay ? after : (status === 429 && headers.get("x-ratelimit-reset")) || Number.NaN);
  // a reset is since 1970, or from now when it is too small for that; no date is later than the last one
  const ms = Math.min(seconds * 1000 + (isDelay || seconds < 1e9 ? (now ?? Date.now()) : 0), 8.64e15);
  const at = new Date(
    /^\w{3,9},? [\w -]+ [\d:]{8} (GMT|\d{4})$/.test(after) ? `${after.replace(/ GMT$/, "")} GMT` : ms,
  );
  return +at ? at : undefined;
}

/** Milliseconds before the next attempt: exponential up to eight seconds, with full jitter. */
export function backOff(attempt: number): number {
  return Math.random() * Math.min(8_000, 500 * 2 ** attempt);
}
