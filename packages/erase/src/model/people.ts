import type { Provider } from "./provider.ts";

// biome-ignore lint/suspicious/noExplicitAny: each provider has its own way to name a person
export type Providers = Readonly<Record<string, Provider<any>>>;

/** How a person is named at a provider. */
export type WhoOf<P> = P extends Provider<infer Who> ? (unknown extends Who ? string : Who) : never;

/** Keep this account, and why. With `who` it can be released later. */
export interface Hold<Who> {
  readonly hold: string;
  readonly who?: Who;
}

/** One person, at every provider by name. `null`: the person has no account there. */
export type People<P extends Providers> = { readonly [K in keyof P]: WhoOf<P[K]> | null | Hold<WhoOf<P[K]>> };
