import { EraseError } from "../model/erase-error.ts";
import type { Engine } from "../target/engine.ts";
import { addMonths } from "./add-months.ts";
import { checkReason } from "./check-text.ts";
import { type Decision, decide } from "./decide.ts";

/** GDPR art. 12(3): by two further months where necessary, and the person is told why. */
const MOST_MONTHS = 2;

/** Moves the deadline, once. */
export async function extendDeadline(engine: Engine, request: string, reason: string, until?: Date): Promise<Decision> {
  checkReason(reason, "reason");
  const row = await engine.store.request(request);
  const latest = addMonths(row?.deadline ?? 0, MOST_MONTHS);
  const deadline = until?.getTime() ?? latest;
  if (row && !(deadline > row.deadline && deadline <= latest)) {
    throw new EraseError(
      "invalid-option",
      `The new deadline must be after ${new Date(row.deadline).toISOString()}, and at most ${MOST_MONTHS} months.`,
    );
  }
  return decide(engine, request, "", (_, entries) =>
    entries.some(({ is }) => is === "extended")
      ? "the deadline has been extended before"
      : { entry: { is: "extended", deadline, reason }, change: { deadline } },
  );
}
