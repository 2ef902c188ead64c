// A worker of the chaos test: a real eraser over HTTP, which is killed at random. Arguments: the vendors' options, the store.
import { createClient as createJunction } from "@purge/junction";
import { createClient as createKlavis } from "@purge/klavis";
import { createClient as createKonstantly } from "@purge/konstantly";
import { createClient as createProficient } from "@purge/proficient";
import { createClient as createSunbird } from "@purge/sunbird";
import { createEraser } from "../../eraser/create-eraser.ts";
import type { Eraser } from "../../eraser/eraser.ts";
import { junction } from "../../providers/junction.ts";
import { klavis } from "../../providers/klavis.ts";
import { konstantly } from "../../providers/konstantly.ts";
import { proficient } from "../../providers/proficient.ts";
import { sunbird } from "../../providers/sunbird.ts";

/** What the sandbox says a client of each vendor takes. */
export type VendorOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The five adapters without the vendors' rates, which the sandbox does not enforce. */
function createProviders(vendors: VendorOptions) {
  const options = (name: string) => ({ ...vendors[name], timeoutMs: 400 }) as never;
  const { rate: _klavis, ...fastKlavis } = klavis(createKlavis(options("klavis")));
  const { rate: _konstantly, ...fastKonstantly } = konstantly(createKonstantly(options("konstantly")));
  return {
    junction: junction(createJunction(options("junction"))),
    klavis: fastKlavis,
    konstantly: fastKonstantly,
    proficient: proficient(createProficient(options("proficient"))),
    sunbird: sunbird(createSunbird(options("sunbird"))),
  };
}

export type ChaosEraser = Eraser<ReturnType<typeof createProviders>>;

/** `skewMs` moves the clock, as the sandbox's is moved. */
export function createChaosEraser(vendors: VendorOptions, store: string, skewMs: number): ChaosEraser {
  return createEraser({
    providers: createProviders(vendors),
    store,
    secret: new Uint8Array(32).fill(9),
    signingKey: {
      kty: "OKP",
      crv: "Ed25519",
      d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
      x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    },
    confirmAfterMs: 100,
    leaseMs: 1_500,
    backoffMs: (attempts) => Math.min(40 * 2 ** attempts, 500) * (0.5 + Math.random() / 2),
    now: () => Date.now() + skewMs,
  });
}

if (process.argv[1] === import.meta.filename) {
  const [, , vendors = "", store = ""] = process.argv;
  const eraser = createChaosEraser(JSON.parse(vendors) as VendorOptions, store, 0);
  process.stdout.write("ready\n");
  await eraser.run({ until: "stopped" });
}
