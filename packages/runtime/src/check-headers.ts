import type { Refuse } from "./check-input.ts";
import type { Api } from "./table.ts";

/** Headers by which a caller could bend the request or its meaning. */
const guarded =
  /^(host|content-\w+|transfer-encoding|connection|authorization|cookie|x-(http-)?method.*|x-(original|rewrite)-url)$/i;

/** The caller's headers, names in lower case; refuses those that only the client may set. */
export function checkHeaders(api: Api, given: unknown, refuse: Refuse): Record<string, string> {
  const pairs = given instanceof Headers || Array.isArray(given) ? given : Object.entries(given ?? {});
  const headers: Record<string, string> = {};
  for (const [name, value] of pairs) {
    const place = /^[\w-]+$/.test(name) && `headers.${name}`;
    const credential = Object.values(api.schemes).some((scheme) => scheme.name.toLowerCase() === name.toLowerCase());
    if (credential || !place || guarded.test(name) || [value].flat().some(isUnwritable)) {
      refuse("guarded-header", place || "headers");
    }
    if (value !== undefined) headers[name.toLowerCase()] = `${value}`;
  }
  return headers;
}

/** Of an object or a promise, `[object …]` would be sent; a text that `Headers` refuses, it prints. */
function isUnwritable(value: unknown): boolean {
  return value === null || Object(value) === value || typeof value === "symbol" || !/^[\t -~]*$/.test(`${value}`);
}
