import type { Operation } from "./api.ts";
import type { Ledger } from "./ledger.ts";
import type { Attempt, BaseOptions } from "./options.ts";

/** What became of an attempt. */
export type AttemptOutcome = { readonly [key in "status" | "code" | "waitMs"]: Attempt[key] | undefined };

/** Starts the clock of an attempt. The returned function tells the observer; an observer that fails changes nothing. */
export function reportAttempt(
  observer: BaseOptions["onAttempt"],
  { name, method, path }: Operation,
  ledger: Ledger,
): (outcome: AttemptOutcome) => void {
  const before = ledger.earlier().attempts;
  const start = performance.now();
  return ({ status, code, waitMs }) => {
    const { attempts } = ledger.earlier();
    if (!observer || attempts === before) return;
    const facts = { operation: name, method, path, attempt: attempts, ms: Math.round(performance.now() - start) };
    const known = Object.fromEntries(
      Object.entries({ status, code, waitMs }).filter(([, value]) => value !== undefined),
    );
    const tell = async (): Promise<void> => observer({ ...facts, ...known });
    tell().catch(() => undefined);
  };
}
