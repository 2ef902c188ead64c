import { refuse } from "./call-error.ts";

/** The URL with a credential in its query. */
export function signQuery(url: string, name: string, key: string): string {
  if (new URL(url).searchParams.has(name)) {
    refuse("guarded-query", `query.${name} is a credential: pass it as an option of createClient.`);
  }
  return `${url}${url.includes("?") ? "&" : "?"}${encodeURIComponent(name)}=${encodeURIComponent(key)}`;
}
