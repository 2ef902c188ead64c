/** What every object or promise has, or what JavaScript asks of any: no operation, option or server is called so. */
const everywhere = [...Object.getOwnPropertyNames(Object.prototype), "then", "toJSON", "prototype"];

/** Members of a client that no operation may hide. */
export const clientMembers: ReadonlySet<string> = new Set([...everywhere, "http"]);

/** Options of every client that no credential or server variable may hide. */
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
