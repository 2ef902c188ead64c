/** Options of one call. */
export const callOptions: readonly string[] = ["signal", "timeoutMs", "retries", "headers"];

/** Options of a client, beside its credentials and server variables. */
export const clientOptions: readonly string[] = [
  ...["server", "baseUrl", "fetch", "timeoutMs", "retries", "maxBodyBytes", "headers", "userAgent", "onAttempt"],
];
