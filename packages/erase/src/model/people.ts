import type { Provider } from "./provider.ts";

// biome-ignore lint/suspicious/noExplicitAny: each provider has its own way to name a person
export type Providers = Readonly<Record<string, Provider<any>>>;

type LookupOf<P> = P extends Provider<infer Lookup> ? (unknown extends Lookup ? never : Lookup) : never;

/** How a person is named at a provider: its own id, or one of its lookups. */
export type WhoOf<P> = string | LookupOf<P>;

/** Keep this account, and why. With `who` it can be released later. */
export interface Hold<Who> {
  readonly hold: string;
  readonly who?: Who;
}

/** One person, at every provider by name. `null`: the person has no account there. */
export type People<P extends Providers> = { readonly [K in keyof P]: WhoOf<P[K]> | null | Hold<WhoOf<P[K]>> };
