import type { Refuse } from "./check-input.ts";
import type { Api } from "./table.ts";

/** Headers by which a caller could bend the request or its meaning. */
const guarded =
  /^(host|content-(type|length|encoding)|transfer-encoding|connection|authorization|cookie|x-(http-)?method(-override)?|x-(original|rewrite)-url)$/;

/** The caller's headers as pairs; refuses those that only the client may set. Never shows a value. */
export function checkHeaders(api: Api, headers: unknown, refuse: Refuse): [string, string][] {
  if (headers == null) return [];
  if (typeof headers !== "object") return refuse("invalid-header", "headers must be an object");
  const owned = new Set(Object.values(api.schemes).map((scheme) => scheme.name.toLowerCase()));
  return (headers instanceof Headers ? [...headers] : Object.entries(headers)).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const lower = name.toLowerCase();
    if (owned.has(lower) || guarded.test(lower)) refuse("guarded-header", `headers must not set ${lower}`);
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || value === null || !/^[\t -~\x80-\xff]*$/.test(String(value))) {
      refuse("invalid-header", "headers has a name or a value that HTTP does not allow");
    }
    return [[name, String(value)]];
  });
}
