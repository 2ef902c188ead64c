import { createClient as createJunction } from "@purge/junction";
import { createClient as createKlavis } from "@purge/klavis";
import { createClient as createKonstantly } from "@purge/konstantly";
import { createClient as createProficient } from "@purge/proficient";
import { createClient as createSunbird } from "@purge/sunbird";
import { createEraser } from "../../eraser/create-eraser.ts";
import type { Eraser } from "../../eraser/eraser.ts";
import type { Provider } from "../../model/provider.ts";
import { junction } from "../../providers/junction.ts";
import { klavis } from "../../providers/klavis.ts";
import { konstantly } from "../../providers/konstantly.ts";
import { proficient } from "../../providers/proficient.ts";
import { sunbird } from "../../providers/sunbird.ts";
import { deliverWithPgBoss } from "../../store/postgres/deliver-with-pg-boss.ts";
import { openPostgresStore } from "../../store/postgres/open-postgres-store.ts";
import { RATE_WINDOW_MS } from "./chaos-options.ts";

/** What the sandbox says a client of each vendor takes. */
export type VendorOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Everything that a worker is told. */
export interface ChaosSettings {
  readonly vendors: VendorOptions;
  /** The path of a file, or PostgreSQL's URL. */
  readonly store: string;
  readonly delivered: boolean;
  /** Requests a second at each vendor; 0 for as many as there are. */
  readonly rate: number;
}

export const vendorNames = ["junction", "klavis", "konstantly", "proficient", "sunbird"] as const;
export type VendorName = (typeof vendorNames)[number];
/** One person's ids. */
export type Accounts = Readonly<Record<VendorName, string>>;

/** The five adapters with a rate of ours: the vendors' own would take hours. */
function createProviders({ vendors, rate }: ChaosSettings) {
  const options = (name: VendorName) => ({ ...vendors[name], timeoutMs: 600 }) as never;
  const limit = <P extends Provider<never>>({ rate: _, ...provider }: P) => ({
    ...provider,
    ...(rate > 0 && { rate: { requests: (rate * RATE_WINDOW_MS) / 1_000, ms: RATE_WINDOW_MS } }),
  });
  return {
    junction: limit(junction(createJunction(options("junction")))),
    klavis: limit(klavis(createKlavis(options("klavis")))),
    konstantly: limit(konstantly(createKonstantly(options("konstantly")))),
    proficient: limit(proficient(createProficient(options("proficient")))),
    sunbird: limit(sunbird(createSunbird(options("sunbird")))),
  };
}

export type ChaosEraser = Eraser<ReturnType<typeof createProviders>>;

/** A real eraser that waits briefly. */
export async function createChaosEraser(settings: ChaosSettings, now: () => number): Promise<ChaosEraser> {
  const { store, delivered } = settings;
  const isUrl = store.startsWith("postgres");
  return createEraser({
    providers: createProviders(settings),
    store: isUrl ? await openPostgresStore({ connectionString: store }) : store,
    ...(delivered && { delivery: await deliverWithPgBoss({ connectionString: store }) }),
    secret: new Uint8Array(32).fill(9),
    signingKey: {
      kty: "OKP",
      crv: "Ed25519",
      d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
      x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    },
    confirmAfterMs: 100,
    leaseMs: 3_000,
    backoffMs: (attempts) => Math.min(40 * 2 ** attempts, 500) * (0.5 + Math.random() / 2),
    now,
  });
}
