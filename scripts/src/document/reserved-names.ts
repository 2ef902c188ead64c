/** Properties of every object or promise: no operation, option or server may have one of these names. */
const everywhere = [...Object.getOwnPropertyNames(Object.prototype), "then", "toJSON", "prototype"];

/** Properties of a client that an operation must not hide. */
export const clientMembers: ReadonlySet<string> = new Set([...everywhere, "http"]);

/** Options of every client that a credential or server variable must not hide. */
export const clientOptions: ReadonlySet<string> = new Set([
  ...everywhere,
  "server",
  "baseUrl",
  "fetch",
  "timeoutMs",
  "retries",
  "maxBodyBytes",
  "headers",
  "userAgent",
]);
