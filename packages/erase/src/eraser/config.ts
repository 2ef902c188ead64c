import type { Providers } from "../model/people.ts";
import type { EraserOptions } from "./eraser-options.ts";

/** What a `purge.config.ts` exports. Keys are not part of it: they come from PURGE_SECRET and PURGE_SIGNING_KEY. */
export type Config<P extends Providers> = Omit<EraserOptions<P>, "secret" | "signingKey" | "now">;

/** Types a configuration: `export default defineConfig({ … })`. */
export function defineConfig<const P extends Providers>(config: Config<P>): Config<P> {
  return config;
}
