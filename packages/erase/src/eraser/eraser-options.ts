import type { Delivery } from "../model/delivery.ts";
import type { EraserEvent } from "../model/event.ts";
import type { Providers } from "../model/people.ts";
import type { SigningKey } from "../receipt/read-signing-keys.ts";
import type { Secret } from "../secrets/read-secret.ts";
import type { Store } from "../store/store.ts";

export interface EraserOptions<P extends Providers> {
  /** Every place where people may have accounts, your own database included. */
  readonly providers: P;
  /** The path of the SQLite file, which is created if it doesn't exist; or a store, such as `openPostgresStore` opens. */
  readonly store: string | Store;
  /** Seals and hashes ids: 32 bytes or more, as bytes or in base64. A list rotates: the current one first. */
  readonly secret: Secret | readonly Secret[];
  /** Signs receipts: a private Ed25519 JWK or its JSON. A list rotates: the current one first. */
  readonly signingKey?: SigningKey | readonly SigningKey[];
  /** Who signs receipts, such as `https://shop.example`. Default `purge`. */
  readonly issuer?: string;
  /** Which providers come after which: `{ shop: ["junction", "klavis"] }`. */
  readonly after?: { readonly [K in keyof P & string]?: readonly (keyof P & string)[] };
  /** How `run({ until: "stopped" })` hands out work. Default: each worker claims what is due by itself. */
  readonly delivery?: Delivery;
  /** Called with each journal entry once it is on disk. Errors it throws are ignored. */
  readonly onEvent?: (event: EraserEvent) => void;
  /** Milliseconds between a deletion and its read-back. Default 5,000. */
  readonly confirmAfterMs?: number;
  /** Milliseconds that one visit may take; a killed worker's targets are taken over after it. Default 60,000. */
  readonly leaseMs?: number;
  /** Milliseconds to wait after so many attempts. Default: 2 s, doubled up to an hour, with jitter. */
  readonly backoffMs?: (attempts: number) => number;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}
