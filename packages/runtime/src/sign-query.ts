import type { Refuse } from "./check-input.ts";

/** The URL with a credential in its query. */
export function signQuery(url: string, name: string, key: string, refuse: Refuse): string {
  if (new URL(url).searchParams.has(name)) refuse("guarded-query", `query.${name}`);
  return `${url}${/\?/.test(url) ? "&" : "?"}${encodeURIComponent(name)}=${encodeURIComponent(key)}`;
}
