import type { UserSeed } from "../behavior/behavior.ts";
import type { Fault } from "../faults/fault-kinds.ts";
import type { Step } from "../openapi/example-step.ts";
import type { Report } from "../service/report.ts";

/** A simulated vendor, as its users need it. */
export interface Provider {
  name: string;
  title: string;
  version: string;
  /** The client's `baseUrl`. */
  url: string;
  /** Sandbox keys by security scheme. */
  keys: Record<string, string>;
  /** Options for the vendor's client: `createClient(options)`. */
  options: Record<string, unknown>;
  /** The id of the first initial user, which is the one in the specification's and the README's example. */
  userId: string | undefined;
  operations: string[];
  settings: Record<string, readonly string[]>;
  /** Faults that only this vendor has. */
  faults: string[];
}

/** Controls the sandbox from outside. Most methods also have a route under `/__sandbox`. */
export interface Control {
  describe(origin: string): Provider[];
  report(): Report;
  faults(): Fault[];
  addFaults(...faults: Fault[]): void;
  clearFaults(): void;
  now(): number;
  /** Moves the vendors' clock forward by milliseconds. */
  advance(ms: number): void;
  /** Adds a user, as the vendor's own systems would. Returns the id that deletes the user. */
  addUser(provider: string, userSeed?: UserSeed & { server?: string }): string;
  /** The calls that erase a user: the one with this id, or a new one. */
  erasure(provider: string, id?: string): Step[];
  /** One call of every operation, made from the specification's examples. */
  examples(provider: string): Step[];
  /** Records a followed redirect. Returns the credential headers that came with it. */
  recordRedirect(method: string, headers: Headers): string[];
  /** Returns to the initial state: users, faults, clock and report. */
  reset(): void;
}
