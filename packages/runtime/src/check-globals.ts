import { refuse } from "./call-error.ts";
import { fetchOnce } from "./fetch-once.ts";
import type { Settings } from "./resolve-settings.ts";

/** Refuses to send where the response could not be read: React Native and Jest's jsdom lack globals that others have. */
export function checkGlobals({ fetch }: Settings): void {
  const needed = fetch === fetchOnce ? ["fetch", "TextDecoder"] : ["TextDecoder"];
  const missing = needed.filter((name) => !(name in globalThis));
  if (missing.length === 0) return;
  refuse(
    "missing-global",
    `this environment has no global ${missing.join(" and no ")}. Load a polyfill. In Jest, use testEnvironment "node".`,
  );
}
