/** A URL without query, fragment, user name and password: what may be printed and recorded. */
export function bareAddress(address: string): string {
  if (!URL.canParse(address)) return address.replace(/[?#].*$/s, "").replace(/\/\/[^/@]*@/, "//");
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
