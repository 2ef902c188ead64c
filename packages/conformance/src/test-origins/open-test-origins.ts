import { respond } from "../script/respond.ts";
import type { Script, TestOriginsAddress, TestOriginsReport } from "../script/script.ts";
import { type Origin, openOrigin } from "./open-origin.ts";

/** A port where nothing listens, below the range that the system assigns to test origins. */
const CLOSED = "http://127.0.0.1:29";

/** Two origins for one case: A plays the vendor, B is somewhere else. No other case uses their ports. */
export interface TestOrigins {
  readonly address: TestOriginsAddress;
  report(): TestOriginsReport;
  close(): void;
}

export async function openTestOrigins(id: string, script: Script): Promise<TestOrigins> {
  const places = new Map<string, string>();
  const fill = (bytes: string): string => bytes.replace(/\{\{([AB])\}\}/g, (_, name: string) => places.get(name) ?? "");
  const a = await openOrigin(script.a, fill);
  const b = await openOrigin(script.b ?? [respond(200, "application/json", "{}")], fill);
  for (const [name, { url }] of [
    ["A", a],
    ["B", b],
  ] as const)
    places.set(name, new URL(url).host);
  return {
    address: { id, a: a.url, b: b.url, closed: CLOSED },
    report: () => ({ a: a.report(), b: b.report() }),
    close: () => closeAll(a, b),
  };
}

function closeAll(...origins: readonly Origin[]): void {
  for (const origin of origins) origin.close();
}
