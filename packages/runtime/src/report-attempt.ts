import type { Operation } from "./api.ts";
import type { Ledger } from "./ledger.ts";
import type { Attempt, BaseOptions } from "./options.ts";
import { runQuietly } from "./run-quietly.ts";

/** What became of an attempt. */
export type AttemptOutcome = { readonly [key in "status" | "code" | "waitMs"]?: Attempt[key] | undefined };

/** Starts the clock of an attempt. The returned function tells the observer; an observer that fails changes nothing. */
export function reportAttempt(
  observer: BaseOptions["onAttempt"],
  { name, method, path }: Operation,
  ledger: Ledger,
): (outcome: AttemptOutcome) => void {
  if (!observer) return () => undefined;
  const before = ledger.earlier().attempts;
  const start = performance.now();
  return (outcome) => {
    const { attempts } = ledger.earlier();
    if (attempts === before) return;
    const facts = { operation: name, method, path, attempt: attempts, ms: Math.round(performance.now() - start) };
    const known = Object.fromEntries(Object.entries(outcome).filter(([, value]) => value !== undefined));
    runQuietly(() => observer({ ...facts, ...known }));
  };
}
