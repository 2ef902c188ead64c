import type { People, Providers, WhoOf } from "../model/people.ts";
import type { RequestStatus } from "../model/request-status.ts";
import type { PublicJwks } from "../receipt/read-signing-keys.ts";
import type { DisclosedPerson, Verified } from "../receipt/verify-receipt.ts";
import type { Decision } from "../request/decide.ts";
import type { KnownPerson } from "../request/find-person.ts";
import type { Plan } from "../request/plan-request.ts";
import type { Backlog } from "../request/read-backlog.ts";
import type { Health } from "../request/read-health.ts";
import type { Log } from "../request/read-log.ts";
import type { RunOptions } from "../worker/run-options.ts";

/** Erases people. Methods throw an `EraseError` for invalid input. */
export interface Eraser<P extends Providers> {
  /** A dry run: credentials, lookups, presence, roles, order and finality. It deletes nothing. */
  plan(people: People<P>): Promise<Plan>;
  /**
   * Records a request; it is on disk when the promise resolves, and `run` does the rest. The same id is the same
   * request. Default deadline: one month.
   */
  erase(request: string, people: People<P>, options?: { readonly deadline?: Date }): Promise<RequestStatus>;
  /** Carries out everything that is due. Returns the number of visits. */
  run(options?: RunOptions): Promise<number>;
  status(request: string): Promise<RequestStatus>;
  /** What is open, and due within so many milliseconds if given. */
  backlog(options?: { readonly dueWithinMs?: number }): Promise<Backlog>;
  /** Whether the store can be used, and workers take what is due: within `maxLagMs`, by default 15 minutes. */
  health(options?: { readonly maxLagMs?: number }): Promise<Health>;
  /** Keeps an account, and says why. Refused once the provider has been asked. */
  hold(request: string, provider: keyof P & string, reason: string): Promise<Decision>;
  /** Continues with a held target, or retries one that needs attention. */
  release(request: string, provider: keyof P & string, reason: string): Promise<Decision>;
  /** Undoes the request where that is still possible. Returns the decision for each provider. */
  undo(request: string): Promise<Record<keyof P & string, Decision>>;
  /** Moves the deadline, once, by two months or less. */
  extend(request: string, reason: string, options?: { readonly until?: Date }): Promise<Decision>;
  /** Closes a target by a person's decision: deleted by hand, or given up. */
  close(request: string, provider: keyof P & string, reason: string, by: string): Promise<Decision>;
  /** Requests that name this person at a provider: after a restore from backup, or to find a receipt. */
  knows<K extends keyof P & string>(provider: K, who: WhoOf<P[K]>): Promise<KnownPerson[]>;
  /** A signed receipt of the request as it stands, as a JWT. */
  receipt(request: string): Promise<string>;
  /** A receipt as one HTML file, to print or to send. */
  receiptPage(receipt: string): Promise<string>;
  /** The salts with which a person can be matched to the receipt. Give them only to people who may know. */
  disclose(request: string): Promise<Record<keyof P & string, string>>;
  /** Verifies a receipt's signature, and that the journal hasn't changed since. */
  verify(receipt: string, options?: { readonly people?: Readonly<Record<string, DisclosedPerson>> }): Promise<Verified>;
  /** The public keys, to publish. */
  keys(): Promise<PublicJwks>;
  /** The journal of a request, checked link by link. */
  log(request: string): Promise<Log>;
  /** Removes the journals of requests that were settled before; returns how many. `knows` forgets them as well. */
  prune(settledBefore: Date): Promise<number>;
  /** Closes the store. */
  stop(): Promise<void>;
}
