import type { Delivery } from "../model/delivery.ts";
import type { EraserEvent } from "../model/event.ts";
import type { Providers } from "../model/people.ts";
import type { Keyring } from "../secrets/create-keyring.ts";
import type { Store } from "../store/store.ts";
import type { TakeTurn } from "./create-turns.ts";

/** Everything that attending a target needs, with every default resolved. */
export interface Engine {
  readonly providers: Providers;
  readonly store: Store;
  /** Waits for a turn at a provider. 0 if it was taken; for one that is far off, the milliseconds until then. */
  readonly takeTurn: TakeTurn;
  readonly delivery: Delivery | undefined;
  readonly keyring: Keyring;
  /** Provider by provider, those that must have accepted the deletion before. */
  readonly after: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds between a deletion and its read-back. */
  readonly confirmAfterMs: number;
  /** How long one visit may take; a killed worker's targets are taken over after it. */
  readonly leaseMs: number;
  /** Milliseconds to wait after so many attempts. */
  backoffMs(attempts: number): number;
  now(): number;
  notify(event: EraserEvent): void;
}
