import type { Refuse } from "./check-input.ts";
import type { Api } from "./table.ts";

/** Headers by which a caller could bend the request or its meaning. */
const guarded =
  /^(host|content-\w+|transfer-encoding|connection|authorization|cookie|x-(http-)?method.*|x-(original|rewrite)-url)$/i;

/** The caller's headers as pairs, names in lower case; refuses those that only the client may set. */
export function checkHeaders(api: Api, given: unknown, refuse: Refuse): [string, string][] {
  const pairs = given instanceof Headers || Array.isArray(given) ? [...given] : Object.entries(given ?? {});
  return pairs.flatMap(([name, value]) => {
    const place = /^[\w-]+$/.test(name) && `headers.${name}`;
    const credential = Object.values(api.schemes).some((scheme) => scheme.name.toLowerCase() === name.toLowerCase());
    // a value that `Headers` refuses, it prints
    if (credential || !place || guarded.test(name) || !/^[\t -~]*$/.test(`${value === null ? "\n" : value}`)) {
      refuse("guarded-header", place || "headers");
    }
    return value === undefined ? [] : [[name.toLowerCase(), `${value}`]];
  });
}
