/** Whether a URL's hostname is this machine. `127.evil.example` is a name that anybody may own. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
